package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.TrayFace;
import org.keytally.app.sign.WindowTitle;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// What goes to the desktop: the text of a notice, the picture for the tray, and the title of a window.
final class DesktopSignsTest {

    private static final int AMBER = 0xffbf8700;
    private static final int RED = 0xffcf222e;

    @Test
    void keepsMarkupOutOfANotice() {
        assertThat(DesktopNotices.escaped("<b>Work & Co</b>")).isEqualTo("&lt;b&gt;Work &amp; Co&lt;/b&gt;");
    }

    @Test
    void drawsABarAsLongAsWhatIsUsed() {
        BufferedImage drawn = TrayPicture.of(new Dimension(24, 24)).draw(level("0.5", "0.4"), false);

        assertThat(drawn.getRGB(11, 23)).isEqualTo(AMBER);
        assertThat(drawn.getRGB(12, 23)).isNotEqualTo(AMBER);
    }

    @Test
    void drawsAFullBarInRedWhereNothingIsLeft() {
        BufferedImage drawn = TrayPicture.of(new Dimension(16, 16)).draw(level("1.7", "0.8"), false);

        assertThat(drawn.getRGB(15, 15)).isEqualTo(RED);
    }

    @Test
    void framesTheMarkInRedInProduction() {
        BufferedImage drawn = TrayPicture.of(new Dimension(24, 24)).draw(Optional.empty(), true);

        assertThat(drawn.getRGB(0, 0)).isEqualTo(RED);
        assertThat(drawn.getRGB(23, 12)).isEqualTo(RED);
        assertThat(drawn.getRGB(12, 12)).isNotEqualTo(RED);
    }

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

    private static Optional<TrayFace.Level> level(String used, String warnsFrom) {
        return Optional.of(new TrayFace.Level(new BigDecimal(used), new BigDecimal(warnsFrom)));
    }
}
