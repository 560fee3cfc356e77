package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sealed home whose passphrase is changed, or lost.
final class LostPassphraseIT {

    @TempDir
    Path folder;

    private Program program;
    private Program bare;

    @BeforeEach
    void makeAHome() throws Exception {
        program = Program.sealed(folder);
        bare = program.without("KEYTALLY_PASSPHRASE_FILE");
        assertThat(program.add("Work").code()).isZero();
    }

    @Test
    void takesANewPassphraseFromAFileOfItsOwn() throws Exception {
        Said asked = program.run("data", "rekey", "--to", "sealed");
        assertThat(asked.code()).isEqualTo(6);
        assertThat(asked.err()).startsWith("New passphrase needed: ").contains("KEYTALLY_NEW_PASSPHRASE_FILE");

        assertThat(program.with("KEYTALLY_NEW_PASSPHRASE_FILE", file("quite another"))
                .run("data", "rekey", "--to", "sealed")
                .code()).isZero();

        assertThat(program.run("keys", "list").err()).startsWith("Wrong passphrase: ");
        assertThat(bare.with("KEYTALLY_PASSPHRASE_FILE", file("quite another")).run("keys", "list").code()).isZero();
    }

    @Test
    void opensByTheRecoveryPhraseAndTakesANewPassphrase() throws Exception {
        String phrase = program.run("data", "rekey", "--recovery", "--json").text("recovery_phrase");
        Program recovering = bare.with("KEYTALLY_RECOVERY_FILE", file(phrase));
        assertThat(recovering.run("keys", "list").out()).contains("Work");

        assertThat(recovering.with("KEYTALLY_NEW_PASSPHRASE_FILE", file("quite another"))
                .run("data", "rekey", "--to", "sealed")
                .code()).isZero();

        assertThat(bare.with("KEYTALLY_PASSPHRASE_FILE", file("quite another")).run("keys", "list").code()).isZero();
        assertThat(recovering.run("keys", "list").code()).isZero();
        Said mistyped = bare.with("KEYTALLY_RECOVERY_FILE", file("AAAA-BBBB")).run("keys", "list");
        assertThat(mistyped.code()).isEqualTo(6);
        assertThat(mistyped.err()).startsWith("Wrong recovery phrase: ");
        Said unsafe = bare.with("KEYTALLY_RECOVERY_FILE", folder.resolve("nowhere").toString()).run("keys", "list");
        assertThat(unsafe.err()).startsWith("Passphrase file refused: ").contains("KEYTALLY_RECOVERY_FILE");
    }

    @Test
    void erasesAHomeThatNobodyCanOpen() throws Exception {
        Program wrong = bare.with("KEYTALLY_PASSPHRASE_FILE", file("quite another"));
        for (Program lost : new Program[]{wrong, bare}) {
            assertThat(lost.run("data", "erase", "--all").code()).isEqualTo(2);
            assertThat(lost.run("data", "erase", "--person", "Sarah", "--yes").code()).isEqualTo(6);
        }

        assertThat(wrong.run("data", "erase", "--all", "--yes")).isEqualTo(
                new Said(0, "The home is destroyed. Keys at the providers are not revoked by this.\n", ""));

        assertThat(Files.exists(program.home().resolve("header"))).isFalse();
        assertThat(Files.exists(program.home().resolve("secrets"))).isFalse();
        assertThat(program.add("New").code()).isZero();
    }

    private String file(String words) throws Exception {
        return CommandHome.passphraseFile(folder, words).toString();
    }
}
