package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// The real program on a home whose secrets rest in a real keyring.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the keyring is that of Linux")
final class KeyringProgramIT {

    private static final Duration SECONDS = Duration.ofSeconds(15);
    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private PrivateKeyring keyring;
    private Program program;

    @BeforeEach
    void makeAHome() throws Exception {
        keyring = PrivateKeyring.open();
        program = Program.in(folder).with(keyring.environment());
        assertThat(program.add("Work")).isEqualTo(new Said(0, "Added 'Work' (openai, •••• Work).\n", ""));
    }

    @AfterEach
    void endTheKeyring() throws Exception {
        keyring.close();
    }

    @Test
    void keepsTheKeyWhereAnIndependentClientReadsIt() throws Exception {
        String id = String.valueOf(program.run("keys", "list", "--json").list("keys").getFirst().get("id"));

        assertThat(keyring.secretTool("", "lookup", "application", "keytally", "id", id)
                .equals(CommandHome.secret("sk-proj-", "Work"))).as("the client reads what was stored").isTrue();
        assertThat(program.run("doctor", "--json").list("checks"))
                .filteredOn(check -> "key Work".equals(check.get("name")))
                .allMatch(check -> "keychain (Secret Service)".equals(check.get("detail")))
                .hasSize(1);
        keyring.secretTool("", "clear", "application", "keytally", "id", id);
        Said lost = program.run("doctor", "--json");
        assertThat(lost.code()).isEqualTo(6);
        assertThat(lost.list("checks")).anyMatch(check -> String.valueOf(check.get("mend")).contains("keys replace"));
    }

    @Test
    void sendsNothingWhereTheSecretWasTakenOutOfTheKeyring() throws Exception {
        try (FaultServer provider = new FaultServer((number, request, wire) -> wire.answer(200, "text/plain", ""))) {
            program.run("keys", "change", "Work", "--endpoint", provider.base().toString());
            String id = String.valueOf(program.run("keys", "list", "--json").list("keys").getFirst().get("id"));
            keyring.secretTool("", "clear", "application", "keytally", "id", id);

            Said lost = program.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
            assertThat(lost.code()).isEqualTo(6);
            assertThat(lost.err()).contains("keys replace");
            assertThat(provider.seen()).isEmpty();
            assertThat(program.run("usage", "--json").text("total_requests")).isEqualTo("0");
        }
    }

    @Test
    void endsWithinSecondsWhereTheKeyringIsLockedAndGoesOnAfterwards() throws Exception {
        keyring.promptsHang();
        keyring.lock();
        assertUnavailableSoon("Keychain locked: ", "keys", "list");
        assertUnavailableSoon("Keychain locked: ", "exec", "--provider", "openai", "--", "true");

        keyring.unlock();
        assertThat(program.run("keys", "list").code()).isZero();
    }

    @Test
    void endsWithinSecondsWhereThePersonDismissesTheKeyringsQuestion() throws Exception {
        keyring.putNewKeysElsewhere();
        keyring.lock();
        try (AutoCloseable _ = keyring.promptsAreDismissed()) {
            assertUnavailableSoon("Keychain locked: ", "keys", "list");
            assertUnavailableSoon("Keychain locked: ", "prompt", "--provider", "openai", "hello");
        }
        keyring.unlock();
        assertThat(program.run("keys", "list").code()).isZero();
    }

    @Test
    void changesNothingWhereThePersonDismissesTheQuestionWhileTheHomeIsOpen() throws Exception {
        Process owner = ownerWithAChild();
        try (AutoCloseable _ = keyring.promptsAreDismissed()) {
            keyring.lock();
            Said refused = program.reading(CommandHome.secret("sk-proj-", "Next"), "keys", "replace", "Work");

            assertThat(refused.code()).isEqualTo(6);
            assertThat(refused.err()).isEqualTo("""
                    Secret not stored: The keychain is locked.
                    Unlock it and try again (its question was dismissed, or could not be shown).
                    """);
            Said json = program.reading(CommandHome.secret("sk-proj-", "Next"), "keys", "add", "--label", "Next",
                    "--json");
            assertThat(json.code()).isEqualTo(6);
            assertThat(json.text("kind")).isEqualTo("unavailable");
            Files.writeString(folder.resolve("file.staging"),
                    "MAX_MONTHLY_COST=9\nOPENAI_API_KEY=" + CommandHome.secret("sk-proj-", "File"));
            assertThat(program.run("env", "import", "file.staging", "--yes").code()).isEqualTo(6);
            assertThat(program.run("budget", "list", "--json").out()).doesNotContain("staging");
        } finally {
            end(owner);
        }
        keyring.unlock();
        assertThat(program.run("keys", "list", "--json").list("keys")).hasSize(1);
    }

    @Test
    void endsWithinSecondsWhereTheKeyringKeepsTheProgramOut() throws Exception {
        keyring.deny();

        assertUnavailableSoon("Keychain denied: ", "keys", "list");
        assertUnavailableSoon("Keychain denied: ", "exec", "--provider", "openai", "--", "true");
        assertThat(program.run("doctor", "--json").list("checks"))
                .filteredOn(check -> "broken".equals(check.get("state")))
                .extracting(check -> check.get("name"))
                .containsExactly("home");
    }

    @Test
    void keepsChangesOfKeysNoLongerWaitingThanABoundWhileTheKeyringHangs() throws Exception {
        Process owner = ownerWithAChild();
        try {
            keyring.suspendDaemon();
            List<Process> changes = List.of(adding("One"), adding("Two"), adding("Three"));
            long start = System.nanoTime();
            for (Process change : changes) {
                Said said = Program.ended(change);
                assertThat(said.code()).isEqualTo(6);
                assertThat(said.err().lines()).hasSize(2);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        } finally {
            keyring.resumeDaemon();
            end(owner);
        }
        assertThat(program.run("keys", "list", "--json").list("keys")).hasSize(1);
    }

    @Test
    void endsWithinSecondsWhereTheKeyringDoesNotAnswerAndGoesOnAfterwards() throws Exception {
        keyring.suspendDaemon();
        assertUnavailableSoon("Keychain silent: ", "keys", "list");
        assertUnavailableSoon("Keychain silent: ", "prompt", "--provider", "openai", "hello");
        assertThat(program.run("doctor", "--json").list("checks"))
                .filteredOn(check -> "broken".equals(check.get("state")))
                .extracting(check -> check.get("name"))
                .containsExactly("home");

        keyring.resumeDaemon();
        assertThat(program.run("keys", "list").code()).isZero();
    }

    @Test
    void endsWithinSecondsWhereTheKeyringIsGone() throws Exception {
        keyring.killDaemon();
        assertUnavailableSoon("Keychain unavailable: ", "keys", "list");
        keyring.killBus();
        assertUnavailableSoon("Keychain unavailable: ", "keys", "list");
        program = program.without("DBUS_SESSION_BUS_ADDRESS");
        assertUnavailableSoon("Keychain unavailable: ", "keys", "list");
    }

    @Test
    void movesIntoTheSealedFileAndBack() throws Exception {
        String passphrase = CommandHome.passphraseFile(folder, "correct horse").toString();
        Program sealed = program.with("KEYTALLY_PASSPHRASE_FILE", passphrase);
        Said missing = program.run("data", "rekey", "--to", "sealed");
        assertThat(missing.code()).isEqualTo(6);
        assertThat(missing.err()).startsWith("New passphrase needed: ");

        assertThat(sealed.run("data", "rekey", "--to", "sealed").code()).isZero();

        assertThat(keyring.secretTool("", "search", "--all", "application", "keytally")).isEmpty();
        assertThat(sealed.run("doctor", "--json").list("checks"))
                .anyMatch(check -> "sealed file".equals(check.get("detail")));
        Said other = sealed.with("KEYTALLY_KEYCHAIN", "os").run("keys", "list");
        assertThat(other.code()).isEqualTo(6);
        assertThat(other.err()).startsWith("Other keychain: ");

        assertThat(sealed.run("data", "rekey", "--to", "os").code()).isZero();

        assertThat(keyring.secretTool("", "search", "--all", "application", "keytally")).contains("label = ");
        assertThat(program.run("doctor", "--json").list("checks"))
                .anyMatch(check -> "keychain (Secret Service)".equals(check.get("detail")))
                .noneMatch(check -> "broken".equals(check.get("state")));
        assertThat(program.run("audit", "list", "--action", "home.rekeyed", "--json").list("events")).hasSize(2);
    }

    @Test
    void opensNothingOnAMachineThatHasTheFilesAndNotTheKeyring() throws Exception {
        try (PrivateKeyring stranger = PrivateKeyring.open()) {
            Program elsewhere = program.with(stranger.environment());

            for (String command : List.of("keys", "audit", "settings")) {
                Said said = elsewhere.run(command, "list");
                assertThat(said.code()).isEqualTo(6);
                assertThat(said.out()).isEmpty();
                assertThat(said.err()).startsWith("Key of the home lost: ");
            }
        }
        assertThat(program.run("keys", "list").code()).isZero();
    }

    @Test
    void leavesNothingInTheKeyringOrTheFolderOfAHomeThatIsErased() throws Exception {
        program.run("keys", "remove", "Work");
        program.add("Spare");

        assertThat(program.run("data", "erase", "--all", "--yes").code()).isZero();

        assertThat(keyring.secretTool("", "search", "--all", "application", "keytally")).isEmpty();
        try (var files = Files.list(program.home())) {
            // The lock stays: to delete it could give one home two owners. It is empty.
            assertThat(files).allMatch(file -> file.endsWith("lock") && file.toFile().length() == 0);
        }
    }

    /// The program that holds the home as long as a child of it runs.
    private Process ownerWithAChild() throws Exception {
        program.run("keys", "enable", "Work", "--exec");
        Process owner = program.start("", "exec", "--provider", "openai", "--", "sh", "-c", "echo up; exec sleep 60");
        assertThat(owner.getInputStream().read()).as("the child is up").isEqualTo('u');
        return owner;
    }

    private Process adding(String label) throws Exception {
        return program.start(CommandHome.secret("sk-proj-", label), "keys", "add", "--label", label);
    }

    private static void end(Process owner) {
        owner.destroy();
        owner.onExit().join();
    }

    private void assertUnavailableSoon(String beginning, String... arguments) throws Exception {
        long start = System.nanoTime();
        Said said = program.run(arguments);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
        assertThat(said.code()).isEqualTo(6);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith(beginning);
        assertThat(said.err().lines()).hasSize(2);
    }
}
