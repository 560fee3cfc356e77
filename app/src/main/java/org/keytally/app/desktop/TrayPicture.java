package org.keytally.app.desktop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.keytally.app.fx.TrayFace;

/// The mark for a tray, with a bar at its foot for how much of a budget is used, framed in red in production.
///
/// @param mark its points in a size, row by row, alpha first
/// @param side of the picture, in points
record TrayPicture(IntFunction<int[]> mark, int side) {

    // The colours of a meter in the light theme; a tray has no theme of ours.
    private static final int GOOD = 0xff1f883d;
    private static final int WARNING = 0xffbf8700;
    private static final int OVER = 0xffcf222e;
    private static final int REST = 0xffafb8c1;

    private static final int BARS_SHARE = 6;
    private static final int FRAMES_SHARE = 10;

    /// The points of the picture, as those of the mark.
    ///
    /// @param isGrave whether it is framed
    int[] draw(Optional<TrayFace.Level> level, boolean isGrave) {
        int[] drawn = new int[side * side];
        int bar = level.isPresent() ? Math.max(2, side / BARS_SHARE) : 0;
        place(drawn, side - bar);
        level.ifPresent(one -> {
            int used = (int) Math.round(side * Math.clamp(one.used().doubleValue(), 0, 1));
            for (int row = side - bar; row < side; row++) {
                Arrays.fill(drawn, row * side, row * side + used, colour(one));
                Arrays.fill(drawn, row * side + used, (row + 1) * side, REST);
            }
        });
        if (isGrave) {
            frame(drawn);
        }
        return drawn;
    }

    // At the top, in the middle.
    private void place(int[] drawn, int size) {
        int[] points = mark.apply(size);
        for (int row = 0; row < size; row++) {
            System.arraycopy(points, row * size, drawn, row * side + (side - size) / 2, size);
        }
    }

    private void frame(int[] drawn) {
        int thick = Math.max(2, side / FRAMES_SHARE);
        for (int row = 0; row < side; row++) {
            boolean isAcross = row < thick || row >= side - thick;
            Arrays.fill(drawn, row * side, row * side + (isAcross ? side : thick), OVER);
            Arrays.fill(drawn, (row + 1) * side - thick, (row + 1) * side, OVER);
        }
    }

    private static int colour(TrayFace.Level level) {
        if (level.used().compareTo(BigDecimal.ONE) >= 0) {
            return OVER;
        }
        return level.isPassed() ? WARNING : GOOD;
    }
}
