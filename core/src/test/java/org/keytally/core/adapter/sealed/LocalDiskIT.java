package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.sealed.SealedException.Kind;

final class LocalDiskIT {

    private static final byte[] CONTENT = {1, 2, 3};

    private final LocalDisk disk = new LocalDisk();

    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void prepare() throws SealedException {
        assumeThat(Trust.isPosix(folder)).as("POSIX permissions").isTrue();
        home = folder.resolve("home");
        file = home.resolve("records");
        disk.prepare(home);
    }

    @Test
    void makesFoldersAndFilesForTheirOwnerOnly() throws Exception {
        new Replacement(disk, file).with(CONTENT);

        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(disk.read(file, 100)).isEqualTo(CONTENT);
    }

    @Test
    void narrowsAnEmptyFolderAndLeavesAFullOneAlone() throws Exception {
        Path empty = wide("empty");
        disk.prepare(empty);
        assertThat(permissions(empty)).isEqualTo("rwx------");

        Path full = wide("documents");
        Files.writeString(full.resolve("letter.txt"), "theirs");
        assertThat(kindOf(() -> disk.prepare(full))).isEqualTo(Kind.UNSAFE_PERMISSIONS);
        assertThat(permissions(full)).isEqualTo("rwxr-xr-x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx--x---"})
    void refusesAFileThatOthersMayTouch(String permissions) throws Exception {
        disk.write(file, CONTENT);
        permit(file, permissions);

        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.UNSAFE_PERMISSIONS);
    }

    @Test
    void refusesAFolderThatOthersMayEnter() throws Exception {
        disk.write(file, CONTENT);
        permit(home, "rwxrwx---");

        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.UNSAFE_PERMISSIONS);
        assertThat(kindOf(() -> disk.write(home.resolve("more"), CONTENT))).isEqualTo(Kind.UNSAFE_PERMISSIONS);
    }

    @Test
    void refusesALinkAndWhatIsNoFile() throws Exception {
        Path real = folder.resolve("real");
        Files.write(real, CONTENT);
        Files.createSymbolicLink(file, real);
        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.SYMBOLIC_LINK);

        Files.delete(file);
        Files.createDirectory(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.NOT_A_FILE);
    }

    @Test
    void replacesAPlantedLinkAndNotWhatItLeadsTo() throws Exception {
        Path victim = folder.resolve("victim");
        Files.writeString(victim, "theirs");
        Files.createSymbolicLink(home.resolve("records.new"), victim);

        new Replacement(disk, file).with(CONTENT);

        assertThat(victim).hasContent("theirs");
        assertThat(disk.read(file, 100)).isEqualTo(CONTENT);
    }

    @Test
    void worksInAHomeThatIsReachedThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        new Replacement(disk, link.resolve("records")).with(CONTENT);

        assertThat(disk.read(file, 100)).isEqualTo(CONTENT);
    }

    @Test
    void refusesAFileOfAnotherUser() throws Exception {
        assumeThat(Root.isUs()).as("only root can give a file away").isTrue();
        disk.write(file, CONTENT);
        Files.setAttribute(file, "unix:uid", Root.NOBODY);

        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.FOREIGN_OWNER);
    }

    @Test
    void readsNoMoreThanItWasAllowed() throws Exception {
        disk.write(file, CONTENT);

        assertThat(kindOf(() -> disk.read(file, 2))).isEqualTo(Kind.TOO_LARGE);
        assertThatCode(() -> disk.read(file, 3)).doesNotThrowAnyException();
    }

    @Test
    void saysThatAMissingFileIsMissing() {
        assertThat(kindOf(() -> disk.read(file, 100))).isEqualTo(Kind.MISSING);
    }

    @Test
    void saysThatAFullDiskIsFullAndKeepsTheOldContent() throws Exception {
        try (TemporaryDisk small = TemporaryDisk.ofSize(folder, "64k")) {
            Path records = small.home().resolve("records");
            new Replacement(disk, records).with(CONTENT);

            assertThat(kindOf(() -> new Replacement(disk, records).with(new byte[256 << 10]))).isEqualTo(Kind.FULL);

            assertThat(disk.read(records, 100)).isEqualTo(CONTENT);
            assertThat(small.home().resolve("records.new")).doesNotExist();
            new Replacement(disk, records).with(new byte[16]);
            assertThat(disk.read(records, 100)).hasSize(16);
        }
    }

    @Test
    void saysThatAReadOnlyDiskIsReadOnly() throws Exception {
        try (TemporaryDisk small = TemporaryDisk.ofSize(folder, "64k")) {
            Path records = small.home().resolve("records");
            new Replacement(disk, records).with(CONTENT);
            small.makeReadOnly();

            assertThat(kindOf(() -> new Replacement(disk, records).with(CONTENT))).isEqualTo(Kind.READ_ONLY);
            assertThat(disk.read(records, 100)).isEqualTo(CONTENT);
        }
    }

    private Path wide(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        permit(made, "rwxr-xr-x");
        return made;
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Kind kindOf(Step step) {
        return catchThrowableOfType(SealedException.class, step::run).kind();
    }

    /// A step that may fail.
    private interface Step {
        void run() throws SealedException;
    }
}
