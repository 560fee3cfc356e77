package org.keytally.core.adapter.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import org.h2.Driver;

// The sealed file of the index: opened with a random key, moved aside where it cannot be read.
final class IndexFile {

    private static final String SUFFIX = ".mv.db";
    // A word of people is never used here: H2 derives its key with few rounds, a random one needs none.
    // What a kill takes from the index is read again from the journal, so its writer may sleep: it wakes ten times in
    // one
    // delay, needed or not.
    private static final String OPTIONS =
            ";WRITE_DELAY=20000;CIPHER=AES;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
                    + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=16384;LOCK_TIMEOUT=10000";

    private final Path home;
    private final byte[] key;

    IndexFile(Path home, byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("key of " + key.length + " bytes");
        }
        this.home = home;
        this.key = key.clone();
    }

    Connection open() throws IndexException {
        Properties properties = new Properties();
        properties.setProperty("user", "index");
        properties.setProperty("password", HexFormat.of().formatHex(key) + " index");
        try {
            Connection connection = new Driver()
                    .connect("jdbc:h2:file:" + home.resolve("index").toAbsolutePath() + OPTIONS, properties);
            if (connection == null) {
                throw IndexException.of(IndexException.Kind.FAILED);
            }
            connection.setAutoCommit(false);
            keepToOwner();
            return connection;
        } catch (SQLException fault) {
            throw IndexException.of(fault);
        }
    }

    // H2 makes its file by the usual mask; the folder is the owner's alone, and so shall the file be.
    private void keepToOwner() {
        PosixFileAttributeView view =
                Files.getFileAttributeView(home.resolve("index" + SUFFIX), PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        } catch (IOException unchanged) {
            // The folder keeps others out all the same.
        }
    }

    void moveAside() throws IOException {
        Path file = home.resolve("index" + SUFFIX);
        if (Files.exists(file)) {
            Files.move(file, home.resolve("index.aside" + SUFFIX), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(home.resolve("index" + SUFFIX));
    }

    void forget() {
        Arrays.fill(key, (byte) 0);
    }
}
