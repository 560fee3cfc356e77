package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.sealed.Root;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.adapter.sealed.Trust;
import org.keytally.core.sweep.Canary;

final class PassphraseFileIT {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void prepare() {
        assumeThat(Trust.isPosix(folder)).as("POSIX permissions").isTrue();
        file = folder.resolve("passphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void readsTheLineWithoutItsEnd(String end) throws Exception {
        write(Canary.CORE + " horse" + end, "rw-------");

        assertThat(read()).isEqualTo(Canary.CORE + " horse");
    }

    @Test
    void cutsOffOneLineEndOnly() throws Exception {
        write(Canary.CORE + " \n\n", "r--------");

        assertThat(read()).isEqualTo(Canary.CORE + " \n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void refusesAFileThatOthersMayTouch(String permissions) throws Exception {
        write(Canary.CORE, permissions);

        assertThat(kind()).isEqualTo(Kind.UNSAFE_PERMISSIONS);
    }

    @Test
    void refusesAFileOfAnotherUser() throws Exception {
        assumeThat(Root.isUs()).as("only root can give a file away").isTrue();
        write(Canary.CORE, "rw-------");
        Files.setAttribute(file, "unix:uid", Root.NOBODY);

        assertThat(kind()).isEqualTo(Kind.FOREIGN_OWNER);
    }

    @Test
    void followsALinkAndExaminesWhatItLeadsTo() throws Exception {
        write(Canary.CORE, "rw-------");
        Path real = file;
        file = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(read()).isEqualTo(Canary.CORE);

        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(kind()).isEqualTo(Kind.UNSAFE_PERMISSIONS);
    }

    @Test
    void refusesWhatIsEmptyMissingTooLargeOrNoText() throws Exception {
        assertThat(kind()).isEqualTo(Kind.MISSING);
        write("", "rw-------");
        assertThat(kind()).isEqualTo(Kind.EMPTY);
        write("\n", "rw-------");
        assertThat(kind()).isEqualTo(Kind.EMPTY);
        write("x".repeat(Passphrase.LONGEST + 1), "rw-------");
        assertThat(kind()).isEqualTo(Kind.TOO_LARGE);
        write("x".repeat(100_000), "rw-------");
        assertThat(kind()).isEqualTo(Kind.TOO_LARGE);
        Files.write(file, new byte[]{'a', (byte) 0xc3});
        assertThat(kind()).isEqualTo(Kind.NOT_TEXT);
    }

    @Test
    @Timeout(30)
    void doesNotWaitAtAPipeNorReadAFolder() throws Exception {
        file = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(kind()).isEqualTo(Kind.NOT_A_FILE);

        file = folder.resolve("pipe");
        boolean made = new ProcessBuilder("mkfifo", "-m", "600", file.toString()).start().waitFor() == 0;
        assumeThat(made).as("mkfifo").isTrue();
        assertThat(kind()).isEqualTo(Kind.NOT_A_FILE);
    }

    private String read() throws SealedException {
        return new String(new PassphraseFile(file).read().copy(), StandardCharsets.UTF_8);
    }

    private Kind kind() {
        return catchThrowableOfType(SealedException.class, this::read).kind();
    }

    private void write(String text, String permissions) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
