package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VariantTextTest {

    @Test
    void leavesNothingInATextThatIsSyntax() {
        assertThat(VariantText.quote("Work (openai)")).isEqualTo("'Work (openai)'");
        assertThat(VariantText.quote("'}\\🔑")).isEqualTo("'\\U00000027\\U0000007d\\U0000005c\\U0001f511'");
    }

    @Test
    void writesDictionariesInOrder() {
        assertThat(VariantText.dictionary(Map.of("b", "2", "a", "1"))).isEqualTo("{'a': '1', 'b': '2'}");
    }

    @Test
    void readsPaths() {
        assertThat(VariantText.paths("([objectpath '/a/1', '/a/2'], @ao [])")).isEqualTo(List.of("/a/1", "/a/2"));
        assertThat(VariantText.paths("(objectpath '/',)")).isEqualTo(List.of("/"));
        assertThat(VariantText.paths("(@ao [], @ao [])")).isEmpty();
    }
}
