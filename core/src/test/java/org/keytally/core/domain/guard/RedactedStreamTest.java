package org.keytally.core.domain.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keytally.core.sweep.Canary;

final class RedactedStreamTest {

    private static final String SECRET = "zq" + Canary.CORE + "/+\"=";

    private final Redactor redactor = Redactor.shipped();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final OutputStream stream = new RedactedStream(shown, redactor);

    @Test
    void hidesASecretWhereverItIsSplitOverWritesAndInWhateverForm() throws IOException {
        redactor.remember(SECRET.getBytes(StandardCharsets.UTF_8));
        List<String> forms = List.of(
                SECRET,
                SECRET.replace("\"", "\\\""),
                URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString((SECRET + "==").getBytes(StandardCharsets.UTF_8)));
        for (String form : forms) {
            byte[] line = ("failed: " + form + " again\n").getBytes(StandardCharsets.UTF_8);
            for (int cut = 0; cut <= line.length; cut++) {
                shown.reset();
                stream.write(line, 0, cut);
                stream.flush();
                stream.write(line, cut, line.length - cut);
                assertThat(shown.toString(StandardCharsets.UTF_8))
                        .startsWith("failed: " + Redactor.MASK)
                        .endsWith(" again\n")
                        .hasSizeLessThan(45);
            }
        }
    }

    @Test
    void holdsHalfALineBackUntilItEndsOrTheStreamDoes() throws IOException {
        stream.write("half sk-proj-".getBytes(StandardCharsets.UTF_8));
        stream.flush();
        assertThat(shown.size()).isZero();
        stream.write(Canary.CORE.getBytes(StandardCharsets.UTF_8));
        stream.close();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("half " + Redactor.MASK);
    }

    @Test
    void letsLongLinesGoInPiecesAndSeesASecretAcrossThem() throws IOException {
        redactor.remember(SECRET.getBytes(StandardCharsets.UTF_8));
        String filling = ". ".repeat(60_000);
        for (int before = 32_740; before < 32_770; before++) {
            shown.reset();
            stream.write((". ".repeat(before) + SECRET + filling + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .isEqualTo(". ".repeat(before) + Redactor.MASK + filling + "\n");
        }
    }

    @Test
    void passesOtherBytesOnAsTheyAre() throws IOException {
        byte[] text = "Fehler – ü\n\nzwei\n".getBytes(StandardCharsets.UTF_8);
        for (byte value : text) {
            stream.write(value);
        }
        assertThat(Arrays.equals(shown.toByteArray(), text)).isTrue();
    }

    @Test
    void hidesSecretsInTracesOfExceptions() {
        PrintStream errors = new PrintStream(stream, true, StandardCharsets.UTF_8);
        new IOException("refused sk-ant-api03-" + Canary.CORE, new IOException("x-api-key: " + Canary.CORE))
                .printStackTrace(errors);
        errors.close();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("refused " + Redactor.MASK, "Caused by")
                .doesNotContain(Canary.CORE);
    }
}
