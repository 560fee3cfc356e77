package org.keytally.core.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keytally.core.Keytally;
import org.keytally.core.PreparedHome;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Order;

/// Many prompts to the practice provider in one process, each on a thread of its own as in the window, and what the
/// process holds after them (goal S5): `SoakBench FOLDER [PROMPTS]`.
///
/// To be run with the options of the program (`@installers/java-options`). Ends with 1 where more than 1.15 times the
/// memory is held than after the first hundredth.
public final class SoakBench {

    private static final double BOUND = 1.15;
    private static final int REST_SECONDS = 65;

    /// What a process holds.
    private record Held(double resident, double alive, int threads, int files) {

        static Held now() throws IOException {
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            memory.gc();
            double alive = memory.getHeapMemoryUsage().getUsed() / 1024.0 / 1024.0;
            return new Held(
                    residentNow(), alive, ManagementFactory.getThreadMXBean().getThreadCount(), openFiles());
        }

        private static double residentNow() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
            throw new IOException("no VmRSS");
        }

        private static int openFiles() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                return (int) files.count();
            }
        }

        void print(String when) {
            System.out.printf(
                    Locale.ROOT,
                    "%24s: resident %.0f MiB, alive in the heap %.1f MiB, %d threads, %d open files%n",
                    when,
                    resident,
                    alive,
                    threads,
                    files);
        }
    }

    private SoakBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "soak");
        int prompts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int code;
        try (Keytally home = new PreparedHome(folder.resolve("home"), "a passphrase of the benchmark").open()) {
            send(home, prompts / 100);
            Held early = afterwards(prompts / 100);
            send(home, prompts - prompts / 100);
            Held late = afterwards(prompts);
            double ratio = late.resident() / early.resident();
            System.out.printf(Locale.ROOT, "S5 %.3f at rest (at most %.2f)%n", ratio, BOUND);
            code = ratio <= BOUND ? 0 : 1;
        } finally {
            delete(folder);
        }
        System.exit(code);
    }

    /// What is held at once, and what is left of it when nothing was sent for a while.
    private static Held afterwards(int prompts) throws IOException, InterruptedException {
        Held.now().print(prompts + " prompts, at once");
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        Held rested = Held.now();
        rested.print(prompts + " prompts, at rest");
        return rested;
    }

    private static void send(Keytally home, int prompts) throws InterruptedException, ExecutionException {
        for (int number = 0; number < prompts; number++) {
            FutureTask<Answer> task = new FutureTask<>(() -> home.prompts().sendPrompt().send(order(), new Nobody()));
            Thread.ofVirtual().start(task);
            if (!(task.get() instanceof Answer.Given)) {
                throw new IllegalStateException(task.get().toString());
            }
        }
    }

    private static Order order() {
        return new Order(
                Prompt.of("hello"),
                RouteWish.of(Optional.of("practice"), Optional.empty(), Environment.DEVELOPMENT),
                Optional.empty(),
                Pace.STREAMED,
                Duration.ofSeconds(5));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Nobody listens.
    private static final class Nobody implements Audience {

        @Override
        public void begun(EntryId entry) {}

        @Override
        public void crossed(Crossing crossing) {}

        @Override
        public void waiting(Failure failure, Duration pause) {}

        @Override
        public Deltas deltas() {
            return Deltas.ofText(_ -> {});
        }
    }
}
