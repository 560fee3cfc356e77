package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home somebody changed on the disk: each time a copy of the same one.
final class DamagedHomeIT {

    private static final String SEGMENT = "journal-000001";

    @TempDir
    static Path folder;

    private static Path whole;
    private static int copies;

    @BeforeAll
    static void makeAHome() throws IOException {
        Path made = Files.createDirectory(folder.resolve("made"));
        try (CommandHome home = new CommandHome(made)) {
            for (String label : new String[]{"One", "Two", "Three"}) {
                home.add(label);
            }
        }
        whole = made.resolve("home");
    }

    @Test
    void namesTheFirstBadPlaceWhereABitWasTurned() throws IOException {
        int length = (int) Files.size(whole.resolve(SEGMENT));
        for (int offset : new int[]{200, length / 2, length - 20}) {
            Said said = verify(home -> turn(home.resolve(SEGMENT), offset));
            assertThat(said.code()).as("byte " + offset).isEqualTo(6);
            assertThat(said.json()).as("byte " + offset)
                    .containsEntry("error", "Journal damaged")
                    .containsEntry("segment", SEGMENT)
                    .containsKeys("message", "kind", "hint", "wrong", "sequence", "offset");
            assertThat(Long.parseLong(said.text("offset"))).as("byte " + offset).isBetween(0L, (long) offset);
        }
    }

    @Test
    void noticesThatTheEndWasCutOff() throws IOException {
        Said said = verify(home -> {
            Path file = home.resolve(SEGMENT);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 400));
        });

        assertThat(said.code()).isEqualTo(6);
        assertThat(said.json()).containsEntry("wrong", "truncated");
    }

    @Test
    void noticesThatTheHeadIsGone() throws IOException {
        Said said = verify(home -> Files.delete(home.resolve("head")));

        assertThat(said.code()).isEqualTo(6);
        assertThat(said.json()).containsEntry("wrong", "missing-head");
    }

    @Test
    void noticesThatTheWholeJournalIsGone() throws IOException {
        assertThat(verify(home -> Files.delete(home.resolve(SEGMENT))).code()).isEqualTo(6);
    }

    @Test
    void saysInDoctorWhatIsDamaged() throws IOException {
        try (CommandHome home = copy(damaged -> turn(damaged.resolve(SEGMENT), 300))) {
            Said said = home.run("doctor", "--json");
            assertThat(said.code()).isEqualTo(6);
            assertThat(said.list("checks"))
                    .filteredOn(check -> "journal".equals(check.get("name")))
                    .allMatch(check -> "broken".equals(check.get("state")))
                    .hasSize(1);
        }
        try (CommandHome home = copy(damaged -> turn(damaged.resolve("secrets"), -30))) {
            assertThat(home.run("keys", "list").code()).isZero();
            assertThat(home.run("doctor").code()).isEqualTo(6);
        }
        // The table of the records stands at both ends; one of them is enough to go on.
        try (CommandHome home = copy(damaged -> turn(damaged.resolve("records"), -30))) {
            assertThat(home.run("keys", "list", "--json").list("keys")).hasSize(3);
            assertThat(home.run("doctor").code()).isEqualTo(6);
        }
    }

    @Test
    void tellsADamagedFileFromANewerOne() throws IOException {
        for (String file : new String[]{"header", "records", "secrets", "head"}) {
            assertUnopened("Home is newer", "doctor", home -> makeNewer(home.resolve(file)));
        }
        assertUnopened("Home is newer", "list", home -> makeNewer(home.resolve(SEGMENT)));
        assertUnopened("Home is damaged", "list", home -> turn(home.resolve("header"), 20));
        assertUnopened("Home is damaged", "list", home -> Files.delete(home.resolve("records")));
    }

    @Test
    void refusesAHeaderThatOthersCouldHaveChanged() throws IOException {
        assertUnopened("Home is not safe", "list", home -> Files.setPosixFilePermissions(
                home.resolve("header"), PosixFilePermissions.fromString("rw-rw-rw-")));
    }

    @Test
    void makesTheIndexAnewWhereItIsGoneOrDamaged() throws IOException {
        try (CommandHome home = copy(damaged -> {
            try (Stream<Path> files = Files.list(damaged)) {
                for (Path file : files.filter(one -> one.getFileName().toString().startsWith("index")).toList()) {
                    Files.write(file, new byte[]{1, 2, 3});
                }
            }
        })) {
            assertThat(home.run("doctor", "--rebuild").code()).isIn(0, 10);
            assertThat(home.run("keys", "list", "--json").list("keys")).hasSize(3);
        }
    }

    /// A change to the files of a home.
    private interface Change {
        void to(Path home) throws IOException;
    }

    private static CommandHome copy(Change change) throws IOException {
        copies++;
        Path place = Files.createDirectory(folder.resolve("copy-" + copies));
        Path home = Files.createDirectory(place.resolve("home"));
        Files.setPosixFilePermissions(home, Files.getPosixFilePermissions(whole));
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        change.to(home);
        return new CommandHome(place);
    }

    private static Said verify(Change change) throws IOException {
        try (CommandHome home = copy(change)) {
            return home.run("audit", "verify", "--json");
        }
    }

    private static void assertUnopened(String error, String how, Change change) throws IOException {
        try (CommandHome home = copy(change)) {
            Said said = how.equals("doctor") ? home.run("doctor", "--json") : home.run("keys", "list", "--json");
            assertThat(said.code()).as(error).isEqualTo(6);
            if (!how.equals("doctor")) {
                Map<String, Object> problem = said.json();
                assertThat(problem).containsEntry("error", error).containsEntry("kind", "unavailable");
            }
        }
    }

    /// @param offset from the beginning, or from the end where it is negative
    private static void turn(Path file, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[offset < 0 ? bytes.length + offset : offset] ^= 0x10;
        Files.write(file, bytes);
    }

    /// Raises the format in the first sixteen bytes and makes their checksum fit.
    private static void makeNewer(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer first = ByteBuffer.wrap(bytes);
        first.putInt(8, first.getInt(8) + 1);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, 12);
        first.putInt(12, (int) checksum.getValue());
        Files.write(file, bytes);
    }
}
