package org.keytally.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.TrayFace;

final class TrayPictureTest {

    private static final int MARK = 0xff0000ff;
    private static final int GREEN = 0xff1f883d;
    private static final int AMBER = 0xffbf8700;
    private static final int RED = 0xffcf222e;
    private static final int REST = 0xffafb8c1;

    private final TrayPicture picture = new TrayPicture(side -> {
        int[] points = new int[side * side];
        Arrays.fill(points, MARK);
        return points;
    }, 24);

    @Test
    void isTheMarkAloneWhereNothingIsCounted() {
        assertThat(picture.draw(Optional.empty(), false)).containsOnly(MARK);
    }

    @Test
    void drawsABarAsLongAsWhatIsUsed() {
        int[] drawn = picture.draw(level("0.5", "0.4"), false);

        assertThat(at(drawn, 11, 23)).isEqualTo(AMBER);
        assertThat(at(drawn, 12, 23)).isEqualTo(REST);
        assertThat(at(drawn, 12, 19)).isEqualTo(MARK);
    }

    @Test
    void drawsItInGreenBelowTheMark() {
        assertThat(at(picture.draw(level("0.5", "0.8"), false), 0, 23)).isEqualTo(GREEN);
    }

    @Test
    void drawsAFullBarInRedWhereNothingIsLeft() {
        assertThat(at(picture.draw(level("1.7", "0.8"), false), 23, 23)).isEqualTo(RED);
    }

    @Test
    void framesTheMarkInRedInProduction() {
        int[] drawn = picture.draw(Optional.empty(), true);

        assertThat(at(drawn, 0, 0)).isEqualTo(RED);
        assertThat(at(drawn, 23, 12)).isEqualTo(RED);
        assertThat(at(drawn, 12, 12)).isEqualTo(MARK);
    }

    private static int at(int[] drawn, int column, int row) {
        return drawn[row * 24 + column];
    }

    private static Optional<TrayFace.Level> level(String used, String warnsFrom) {
        return Optional.of(new TrayFace.Level(new BigDecimal(used), new BigDecimal(warnsFrom)));
    }
}
