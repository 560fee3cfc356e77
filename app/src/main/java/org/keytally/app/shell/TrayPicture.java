package org.keytally.app.shell;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URL;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.keytally.app.fx.TrayFace;

/// The mark for a tray, with a bar at its foot for how much of a budget is used, framed in red in production.
///
/// @param size of the picture, in pixels
record TrayPicture(BufferedImage mark, Dimension size) {

    // The colours of a meter in the light theme; a tray has no theme of ours.
    private static final Color GOOD = new Color(0x1f883d);
    private static final Color WARNING = new Color(0xbf8700);
    private static final Color OVER = new Color(0xcf222e);
    private static final Color REST = new Color(0xafb8c1);

    private static final int BARS_SHARE = 6;
    private static final int FRAMES_SHARE = 10;

    static TrayPicture of(Dimension size) {
        URL place = TrayPicture.class.getResource("keytally-128.png");
        if (place == null) {
            throw new IllegalStateException("an icon is missing from the program");
        }
        try {
            return new TrayPicture(ImageIO.read(place), size);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param isGrave whether it is framed
    BufferedImage draw(Optional<TrayFace.Level> level, boolean isGrave) {
        BufferedImage drawn = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int bar = level.isPresent() ? Math.max(2, size.height / BARS_SHARE) : 0;
        int side = Math.min(size.width, size.height - bar);
        pen.drawImage(mark, (size.width - side) / 2, 0, side, side, null);
        level.ifPresent(one -> {
            int used = (int) Math.round(size.width * Math.clamp(one.used().doubleValue(), 0, 1));
            pen.setColor(REST);
            pen.fillRect(0, size.height - bar, size.width, bar);
            pen.setColor(colour(one));
            pen.fillRect(0, size.height - bar, used, bar);
        });
        if (isGrave) {
            frame(pen);
        }
        pen.dispose();
        return drawn;
    }

    private void frame(Graphics2D pen) {
        int thick = Math.max(2, Math.min(size.width, size.height) / FRAMES_SHARE);
        pen.setColor(OVER);
        for (int inset = 0; inset < thick; inset++) {
            pen.drawRect(inset, inset, size.width - 1 - 2 * inset, size.height - 1 - 2 * inset);
        }
    }

    private static Color colour(TrayFace.Level level) {
        if (level.used().compareTo(BigDecimal.ONE) >= 0) {
            return OVER;
        }
        return level.used().compareTo(level.warnsFrom()) >= 0 ? WARNING : GOOD;
    }
}
