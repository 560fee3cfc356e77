package org.keytally.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The pixels of a virtual display, read from the file in which the display keeps them (format XWD).
final class FrameBuffer {

    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int LINE_AT = 48;
    private static final int COLOURS_AT = 76;
    private static final int COLOUR_BYTES = 12;
    private static final int PIXEL_BYTES = 4;
    private static final int STEP = 8;

    private final ByteBuffer file;
    private final int start;
    private final int line;
    private final int columns;
    private final int rows;

    private FrameBuffer(ByteBuffer file) {
        this.file = file;
        this.start = file.getInt(0) + file.getInt(COLOURS_AT) * COLOUR_BYTES;
        this.line = file.getInt(LINE_AT);
        this.columns = file.getInt(WIDTH_AT) / STEP;
        this.rows = file.getInt(HEIGHT_AT) / STEP;
    }

    static FrameBuffer of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new FrameBuffer(mapped);
        }
    }

    /// Every eighth pixel of every eighth line, as it is now.
    Picture sample() {
        int[] pixels = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pixels[row * columns + column] =
                        file.getInt(start + row * STEP * line + column * STEP * PIXEL_BYTES) & 0xffffff00;
            }
        }
        return new Picture(pixels);
    }

    /// What was on the display at a moment.
    static final class Picture {

        private final int[] pixels;

        private Picture(int[] pixels) {
            this.pixels = pixels;
        }

        /// How much of two pictures differs, from 0 to 1.
        double difference(Picture other) {
            int different = 0;
            for (int i = 0; i < pixels.length; i++) {
                different += pixels[i] == other.pixels[i] ? 0 : 1;
            }
            return (double) different / pixels.length;
        }
    }
}
