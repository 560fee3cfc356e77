package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.sign.WindowTitle;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

final class WindowTitleTest {

    @Test
    void beginsTheTitleWithProduction() {
        WindowTitle title = new WindowTitle(Words.english(), false);

        assertThat(title.of(Environment.PRODUCTION)).isEqualTo("PRODUCTION – Keytally");
        assertThat(title.of(Environment.STAGING)).isEqualTo("Keytally – staging");
    }

    @Test
    void saysInTheTitleThatNothingIsReal() {
        WindowTitle title = new WindowTitle(Words.english(), true);

        assertThat(title.of(Environment.PRODUCTION)).isEqualTo("PRODUCTION – Keytally – demo");
        assertThat(title.of(Environment.DEVELOPMENT)).isEqualTo("Keytally – demo – development");
    }
}
