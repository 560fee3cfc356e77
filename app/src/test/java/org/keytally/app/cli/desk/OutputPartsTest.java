package org.keytally.app.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;

/// The small parts by which commands read and write.
final class OutputPartsTest {

    @Test
    void lineUpColumnsByCharactersRatherThanUnits() {
        Table table = new Table("NAME", ">N", "");
        table.row("🗝🗝", "1", "x");
        table.row("abc", "10", "");

        assertThat(table.toString()).isEqualTo("NAME   N\n🗝🗝     1  x\nabc   10\n");
    }

    @Test
    void letNoSpreadsheetRunACell() {
        assertThat(Csv.line("=1+1", "+x", "-x", "@x", "\tx", "-1.5", "+7", "plain", "a,b", "say \"hi\"", "l\nm"))
                .isEqualTo(
                        "\"'=1+1\",\"'+x\",\"'-x\",\"'@x\",\"'\tx\",-1.5,+7,plain,\"a,b\",\"say \"\"hi\"\"\",\"l\nm\"\r\n");
    }

    @Test
    void letNoTextCommandTheTerminal() {
        assertThat(Screen.safe("a\u001b[31mb\u0007\r\u202e\u2066\u009b"))
                .isEqualTo("a\ufffd[31mb\ufffd\ufffd\ufffd\ufffd\ufffd");
        assertThat(Screen.safe("two\tcells\nand é")).isEqualTo("two\tcells\nand é");
    }

    @Test
    void readASecretWithoutTheSpaceAroundIt() {
        assertThat(read(" \t secret\r\n").orElseThrow().matches(Secret.ofUtf8(bytes("secret")))).isTrue();
        assertThat(read("")).isEmpty();
        assertThat(read("\n").orElseThrow().length()).isZero();
        assertThat(read("x".repeat(200_000)).orElseThrow().length()).isEqualTo(128 * 1024);
    }

    private static Optional<Secret> read(String text) {
        return SecretInput.read(new ByteArrayInputStream(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
