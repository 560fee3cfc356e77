package org.keytally.core.adapter.sealed;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of a given size that lives in memory as long as a test; tests that need it are skipped without root.
final class TemporaryDisk implements AutoCloseable {

    private final Path mount;

    private TemporaryDisk(Path mount) {
        this.mount = mount;
    }

    static TemporaryDisk ofSize(Path folder, String size) throws IOException, InterruptedException, SealedException {
        Path mount = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                Root.isUs() && run("mount", "-t", "tmpfs", "-o", "size=" + size, "keytally", mount.toString());
        assumeThat(mounted).as("root may mount a small disk").isTrue();
        TemporaryDisk disk = new TemporaryDisk(mount);
        new LocalDisk().prepare(disk.home());
        return disk;
    }

    Path home() {
        return mount.resolve("home");
    }

    void makeReadOnly() throws IOException, InterruptedException {
        assumeThat(run("mount", "-o", "remount,ro", mount.toString())).as("remounting").isTrue();
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", mount.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
    }
}
