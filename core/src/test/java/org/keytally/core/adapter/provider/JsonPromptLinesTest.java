package org.keytally.core.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.prompt.PromptLines.Reading;

final class JsonPromptLinesTest {

    private final JsonPromptLines lines = new JsonPromptLines();

    @Test
    void readsAFileAsProgramsOnWindowsWriteIt() {
        assertThat(lines.json("\uFEFF{\"prompt\":\"one\"}\r\n\"two\"\r\n"))
                .isEqualTo(new Reading.Read(List.of("one", "two")));
    }

    @Test
    void namesTheLineThatIsNoPrompt() {
        assertThat(lines.json("\"one\"\n\n\uFEFF\"two\"")).isEqualTo(new Reading.BadLine(3));
    }
}
