package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// A whole home that was put back to an older copy, noticed by what the real keyring remembers.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the keyring is that of Linux")
final class OlderHomeIT {

    private static final String[] ANCHOR = {"lookup", "application", "keytally", "id", "anchor"};

    @TempDir
    Path folder;

    private PrivateKeyring keyring;
    private Program program;

    @BeforeEach
    void makeAHome() throws Exception {
        keyring = PrivateKeyring.open();
        program = Program.in(folder).with(keyring.environment());
        assertThat(program.add("Work").code()).isZero();
    }

    @AfterEach
    void endTheKeyring() throws Exception {
        keyring.close();
    }

    @Test
    void refusesAnOlderCopyUntilAPersonAcceptsIt() throws Exception {
        copy(program.home(), folder.resolve("copy"));
        program.run("keys", "disable", "Work");
        copy(folder.resolve("copy"), program.home());

        Said refused = program.run("keys", "list");
        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.err()).startsWith("Home is older: ").contains("keytally data accept");
        assertThat(program.run("exec", "--provider", "openai", "--", "true").code()).isEqualTo(6);
        assertThat(program.run("doctor").code()).isEqualTo(6);
        assertThat(program.run("data", "accept").code()).isEqualTo(2);
        assertThat(program.run("keys", "list").code()).isEqualTo(6);

        assertThat(program.run("data", "accept", "--yes", "--json").json()).isEqualTo(Map.of("accepted", true));

        assertThat(program.run("keys", "list").code()).isZero();
        List<Map<String, Object>> accepted =
                program.run("audit", "list", "--action", "home.accepted", "--json").list("events");
        assertThat(accepted).hasSize(1);
        assertThat(program.run("data", "accept").out())
                .isEqualTo("This home is no older than it was; there is nothing to accept.\n");
    }

    @Test
    void noticesOlderRecordsOrAShorterJournalAlone() throws Exception {
        copy(program.home(), folder.resolve("copy"));
        program.run("settings", "set", "wait", "5");
        copy(program.home(), folder.resolve("later"));
        for (String beginning : List.of("records", "journal-")) {
            copy(folder.resolve("later"), program.home());
            assertThat(program.run("keys", "list").code()).isZero();
            try (Stream<Path> files = Files.list(folder.resolve("copy"))) {
                for (Path file : files.filter(one -> one.getFileName().toString().startsWith(beginning)).toList()) {
                    Files.copy(file, program.home().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    if (beginning.equals("journal-")) {
                        Files.copy(folder.resolve("copy/head"), program.home().resolve("head"),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            assertThat(program.run("keys", "list").err()).as(beginning).startsWith("Home is older: ");
        }
    }

    @Test
    void writesNothingWhereNothingChangedAndGoesOnWhereItLags() throws Exception {
        String before = keyring.secretTool("", ANCHOR);
        assertThat(before).startsWith("keytally-anchor-1:");
        for (String[] pure : List.of(new String[]{"keys", "list"}, new String[]{"audit", "list"},
                new String[]{"settings", "list"})) {
            program.run(pure);
            assertThat(keyring.secretTool("", ANCHOR)).isEqualTo(before);
        }
        program.run("settings", "set", "wait", "5");
        assertThat(keyring.secretTool("", ANCHOR)).isNotEqualTo(before);

        keyring.secretTool("", "clear", "application", "keytally", "id", "anchor");
        assertThat(program.run("keys", "list").code()).isZero();
        program.run("settings", "set", "wait", "6");
        assertThat(keyring.secretTool("", ANCHOR)).startsWith("keytally-anchor-1:");
    }

    @Test
    void goesOnAfterAKillBetweenAChangeAndWhatIsRemembered() throws Exception {
        for (int round = 0; round < 5; round++) {
            Process process = program.start("", "settings", "set", "wait", String.valueOf(round));
            Thread.sleep(150L + 170L * round);
            process.destroyForcibly().waitFor();
            assertThat(program.run("keys", "list").code()).as("round " + round).isZero();
        }
    }

    @Test
    void erasesAHomeWhoseKeyTheKeyringLost() throws Exception {
        keyring.secretTool("", "clear", "application", "keytally", "id", "home");
        assertThat(program.run("keys", "list").err()).startsWith("Key of the home lost: ");
        assertThat(program.run("data", "erase", "--all").code()).isEqualTo(2);

        Said erased = program.run("data", "erase", "--all", "--yes");

        assertThat(erased).isEqualTo(
                new Said(0, "The home is destroyed. Keys at the providers are not revoked by this.\n", ""));
        assertThat(keyring.secretTool("", "search", "--all", "application", "keytally")).isEmpty();
        assertThat(Files.exists(program.home().resolve("records"))).isFalse();
        assertThat(program.add("New").code()).isZero();
    }

    @Test
    void erasesTheFilesWhereTheKeyringIsLockedAndSaysWhatMayBeLeft() throws Exception {
        keyring.promptsHang();
        keyring.lock();

        Said erased = program.run("data", "erase", "--all", "--yes");

        assertThat(erased.code()).isZero();
        assertThat(erased.err()).contains("look there for those that begin with 'Keytally:'");
        assertThat(Files.exists(program.home().resolve("header"))).isFalse();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock") && !file.endsWith("owner"))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
