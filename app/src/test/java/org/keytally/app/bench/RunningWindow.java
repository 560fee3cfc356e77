package org.keytally.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the system says of a program that shows a window.
record RunningWindow(Process process) {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER_AT = 11;

    /// Memory it has in use, in MiB.
    double residentMebibytes() throws IOException {
        for (String line : Files.readAllLines(proc("status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS");
    }

    /// The share of one core it took, while nobody touched it for so long.
    double idleShare(int seconds) throws IOException, InterruptedException {
        double before = processorSeconds();
        TimeUnit.SECONDS.sleep(seconds);
        return (processorSeconds() - before) / seconds;
    }

    private double processorSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return (Long.parseLong(fields.get(USER_AT)) + Long.parseLong(fields.get(USER_AT + 1))) / TICKS_A_SECOND;
    }

    /// What is alive in its heap after a collection, in MiB; only where it lets itself be asked.
    double liveMebibytes(Path java) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                java.resolveSibling("jcmd").toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String total = asked.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("it was not to be asked"));
        asked.waitFor();
        List<String> columns = List.of(total.strip().split("\\s+"));
        return Long.parseLong(columns.get(2)) / 1024.0 / 1024.0;
    }

    private Path proc(String name) {
        return Path.of("/proc", String.valueOf(process.pid()), name);
    }

    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
