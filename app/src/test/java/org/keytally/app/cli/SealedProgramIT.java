package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real program on a sealed home.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and permissions are those of POSIX")
final class SealedProgramIT {

    private static final int KILLS = 6;

    @TempDir
    static Path folder;

    private static Program program;

    @BeforeAll
    static void makeAHome() throws Exception {
        program = Program.sealed(folder);
        Said said = program.reading(CommandHome.secret("sk-proj-", "Work"),
                "keys", "add", "--provider", "openai", "--label", "Work", "--exec");
        assertThat(said).isEqualTo(new Said(0, "Added 'Work' (openai, •••• Work).\n", ""));
    }

    @Test
    void keepsEverythingInFilesForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.home()))).isEqualTo("rwx------");
        try (var files = Files.list(program.home())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).startsWith("rw-------"));
        }
    }

    @Test
    void listsWhatAnEarlierProcessAdded() throws Exception {
        assertThat(program.run("keys", "list", "--json").list("keys"))
                .filteredOn(key -> "Work".equals(key.get("label")))
                .hasSize(1);
    }

    @Test
    void masksWhatAProgramPrintsAndEndsWithItsCode() throws Exception {
        Said said = program.run("exec", "--provider", "openai", "--", "sh", "-c",
                "echo \"key $OPENAI_API_KEY\"; echo \"$OPENAI_API_KEY\" >&2; exit 37");

        assertThat(said.code()).isEqualTo(37);
        assertThat(said.out()).startsWith("key ").doesNotContain("sk-proj");
        assertThat(said.err()).doesNotContain("sk-proj");
        assertThat(program.run("exec", "--provider", "openai", "--", "no-such-program").code()).isEqualTo(127);
    }

    @Test
    void handsASignalOnToTheProgramItRuns() throws Exception {
        Process process = program.start("", "exec", "--provider", "openai", "--", "sh", "-c",
                "trap 'echo caught; exit 3' TERM; echo ready; while :; do sleep 0.05; done");
        byte[] ready = process.getInputStream().readNBytes("ready\n".length());
        assertThat(ready).asString().isEqualTo("ready\n");

        // Destroying the process object would close what the program still has to say.
        process.toHandle().destroy();

        assertThat(Program.ended(process)).isEqualTo(new Said(3, "caught\n", ""));
    }

    @Test
    void takesKeysFromItsOwnEnvironment() throws Exception {
        Program with = program.with("GROQ_API_KEY", CommandHome.secret("gsk_", "env"));

        Said said = with.run("keys", "import", "--yes", "--json");

        assertThat(said.code()).isZero();
        assertThat(said.list("imported")).extracting(key -> key.get("label")).containsExactly("Groq");
    }

    @Test
    void findsAStoredKeyInTheHistoryOfARepository() throws Exception {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        git(repository, "init", "-q");
        Files.writeString(repository.resolve("config"), "key=" + CommandHome.secret("sk-proj-", "Work") + "\n");
        git(repository, "add", ".");
        Said staged = program.run("scan", "repository", "--staged", "--json");
        git(repository, "commit", "-q", "-m", "one");
        git(repository, "rm", "-q", "config");
        git(repository, "commit", "-q", "-m", "two");

        Said files = program.run("scan", "repository");
        Said history = program.run("scan", "repository", "--history", "--json");

        assertThat(staged.code()).isEqualTo(10);
        assertThat(files.code()).isZero();
        assertThat(history.code()).isEqualTo(10);
        assertThat(history.list("findings").getFirst())
                .containsEntry("path", "config").containsEntry("line", 1L).containsEntry("certainty", "certain");
    }

    @Test
    void servesCommandsThatComeAtOnce() throws Exception {
        List<Process> running = new ArrayList<>();
        for (String label : List.of("a", "b", "c", "d")) {
            running.add(program.start(CommandHome.secret("sk-proj-", "at-once-" + label),
                    "keys", "add", "--provider", "openai", "--label", "at-once-" + label));
        }
        for (Process process : running) {
            assertThat(Program.ended(process).code()).isZero();
        }

        List<Map<String, Object>> keys = program.run("keys", "list", "--json").list("keys");
        assertThat(keys).filteredOn(key -> String.valueOf(key.get("label")).startsWith("at-once-")).hasSize(4);
        assertThat(keys)
                .filteredOn(key -> "openai".equals(key.get("provider")) && Boolean.TRUE.equals(key.get("primary")))
                .hasSize(1);
        assertThat(program.run("audit", "verify").code()).isZero();
    }

    @Test
    void losesNothingAcknowledgedWhenItIsKilled() throws Exception {
        Random random = new Random(42);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            String label = "kill-" + round;
            Process process = program.start(CommandHome.secret("sk-proj-", label),
                    "keys", "add", "--provider", "openai", "--label", label);
            process.waitFor(400 + random.nextInt(1000), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly();
            process.waitFor();
            if (new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .startsWith("Added")) {
                acknowledged.add(label);
            }
        }

        assertThat(program.run("keys", "list", "--json").list("keys"))
                .extracting(key -> String.valueOf(key.get("label")))
                .containsAll(acknowledged);
        assertThat(program.run("audit", "verify").code()).isZero();
        assertThat(program.run("doctor", "--json").list("checks"))
                .filteredOn(check -> "broken".equals(check.get("state")))
                .isEmpty();
    }

    @Test
    void tellsAWrongPassphraseAMissingOneAndAnUnsafeFileApart() throws Exception {
        Path other = CommandHome.passphraseFile(folder, "battery staple");
        assertUnavailable("Wrong passphrase", program.with("KEYTALLY_PASSPHRASE_FILE", other.toString()));
        assertUnavailable("Passphrase needed", program.without("KEYTALLY_PASSPHRASE_FILE"));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-r--r--"));
        assertUnavailable("Passphrase file refused", program.with("KEYTALLY_PASSPHRASE_FILE", other.toString()));
        assertUnavailable("Passphrase file refused", program.with("KEYTALLY_PASSPHRASE_FILE", folder + "/none"));
        assertUnavailable("Other keychain", program.with("KEYTALLY_KEYCHAIN", "os"));
    }

    @Test
    void makesNoHomeWhereThereIsNeitherKeychainNorPassphrase() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Said said = Program.in(empty).add("Work");

        assertThat(said.code()).isEqualTo(6);
        assertThat(said.err()).startsWith("No keychain: ");
        assertThat(Files.exists(empty.resolve("home").resolve("header"))).isFalse();
    }

    @Test
    void leavesNothingBehindWhereItOnlyLooked() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("looked-at"));
        Program looking = program.with("KEYTALLY_HOME", empty.resolve("deep/home").toString());
        for (List<String> command : List.of(
                List.of("keys", "list"), List.of("doctor"), List.of("settings", "list"), List.of("usage"),
                List.of("audit", "list"), List.of("scan", empty.toString()))) {
            looking.run(command.toArray(String[]::new));
            try (var left = Files.list(empty)) {
                assertThat(left).as(command.toString()).isEmpty();
            }
        }

        assertThat(looking.add("First").code()).isZero();
        assertThat(looking.run("keys", "list").out()).contains("First");
    }

    @Test
    void refusesAHomeThatIsNoneInOneSentence() throws Exception {
        for (List<String> command : List.of(List.of("keys", "list", "--home", ""), List.of("--home="))) {
            assertThat(program.run(command.toArray(String[]::new))).isEqualTo(
                    new Said(2, "", "The option --home takes a folder.\nLeave it out for the usual home.\n"));
        }
        Path file = Files.createFile(folder.resolve("a-file"));
        for (Path home : List.of(file, file.resolve("home"))) {
            assertThat(program.run("keys", "list", "--home", home.toString())).isEqualTo(new Said(6, "",
                    "Home not usable: The home cannot lie there: " + file + " is no folder.\n"
                            + "Choose a folder with --home or KEYTALLY_HOME.\n"));
        }
    }

    @Test
    void theDoctorSaysWhatIsWrongWithAHomeThatNobodyCanOwn() throws Exception {
        Path home = Files.createDirectories(folder.resolve("unowned"));
        // Stands for a folder that cannot be written, which a test of the superuser has none of.
        Files.createDirectory(home.resolve("lock"));

        Said said = program.run("doctor", "--json", "--home", home.toString());

        assertThat(said.code()).isEqualTo(6);
        assertThat(said.list("checks")).extracting(check -> check.get("name")).contains("java", "disk-space", "home");
        assertThat(said.list("checks").getLast())
                .containsEntry("state", "broken")
                .hasEntrySatisfying("detail", why -> assertThat(String.valueOf(why)).contains(home.toString()));
        assertThat(program.run("keys", "list", "--home", home.toString()).err()).startsWith("Home not usable");
    }

    private static void assertUnavailable(String error, Program program) throws Exception {
        Said said = program.run("keys", "list", "--json");
        assertThat(said.code()).as(error).isEqualTo(6);
        assertThat(said.err()).as(error).isEmpty();
        assertThat(said.json()).as(error).containsEntry("error", error).containsEntry("kind", "unavailable");
        assertThat(said.json().keySet()).as(error).contains("message", "hint");
    }

    private static void git(Path repository, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-C", repository.toString(), "-c", "user.name=t", "-c", "user.email=t@example.com", "-c",
                "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isZero();
    }
}
