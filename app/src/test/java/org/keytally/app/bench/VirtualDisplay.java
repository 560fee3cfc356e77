package org.keytally.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A display that nobody sees (Xvfb), and what appears on it when.
final class VirtualDisplay implements AutoCloseable {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    // A cursor that blinks changes less, a window that opens more.
    private static final double HARDLY = 0.005;
    private static final double WINDOW = 0.25;

    private final Process server;
    private final String name;
    private final FrameBuffer pixels;
    private final FrameBuffer.Picture empty;

    /// When a window came up, and when it looked as it looks in the end, in milliseconds.
    record Appearance(double window, double useful) {}

    private record Seen(long nanos, FrameBuffer.Picture picture) {}

    private VirtualDisplay(Process server, String name, FrameBuffer pixels) {
        this.server = server;
        this.name = name;
        this.pixels = pixels;
        this.empty = pixels.sample();
    }

    static VirtualDisplay open(Path folder) throws IOException {
        Process server = new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-fbdir", folder.toString(), "-nolisten",
                "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new VirtualDisplay(server, ":" + number, FrameBuffer.of(folder.resolve("Xvfb_screen0")));
    }

    Map<String, String> environment() {
        return Map.of("DISPLAY", name);
    }

    /// Watches until hardly anything changes any more.
    Appearance watch(long begin, Process program) throws InterruptedException {
        List<Seen> seen = new ArrayList<>(List.of(new Seen(begin, empty)));
        long lastChange = begin;
        while (program.isAlive()) {
            long now = System.nanoTime();
            FrameBuffer.Picture picture = pixels.sample();
            double change = seen.getLast().picture().difference(picture);
            if (change > 0) {
                seen.add(new Seen(now, picture));
                lastChange = change > HARDLY ? now : lastChange;
            }
            boolean isThere = empty.difference(picture) > WINDOW;
            if (isThere && now - lastChange > QUIET_NANOS) {
                return appearance(begin, seen);
            }
            if (now - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("no window came up");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        throw new IllegalStateException("the program has ended with " + program.exitValue());
    }

    private Appearance appearance(long begin, List<Seen> seen) {
        FrameBuffer.Picture end = seen.getLast().picture();
        Seen window = seen.getLast();
        Seen useful = seen.getLast();
        for (Seen one : seen.reversed()) {
            window = empty.difference(one.picture()) > WINDOW ? one : window;
        }
        for (Seen one : seen.reversed()) {
            if (end.difference(one.picture()) > HARDLY) {
                break;
            }
            useful = one;
        }
        return new Appearance((window.nanos() - begin) / 1e6, (useful.nanos() - begin) / 1e6);
    }

    /// Waits until the display is empty again, but for the pointer that some display draws then.
    void awaitEmpty() throws InterruptedException {
        while (empty.difference(pixels.sample()) > HARDLY) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }

    /// A folder in memory for the pixels.
    static Path folder() {
        try {
            Path memory = Path.of("/dev/shm");
            return Files.isDirectory(memory)
                    ? Files.createTempDirectory(memory, "display")
                    : Files.createTempDirectory("display");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
