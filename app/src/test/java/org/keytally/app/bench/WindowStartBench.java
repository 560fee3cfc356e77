package org.keytally.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// The window from its start to its first useful picture, against a bare JavaFX window, shuffled in each round; then
/// its
/// memory and what it does while nobody does anything (goals S1, S2, S4, S6): `WindowStartBench [ROUNDS]`.
///
/// Run it in the root of the sources after `./run --version` with the class path of the app's tests, where Xvfb is. What
/// counts is the picture on the display, seen from outside: when a window came up, and when it looked as in the end.
public final class WindowStartBench {

    private static final int SETTLING_SECONDS = 8;
    private static final int IDLE_SECONDS = 30;

    private final Path root = Path.of("").toAbsolutePath();
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path target = root.resolve("installers/target");
    private final VirtualDisplay display;
    private final List<Contender> contenders = new ArrayList<>();

    private record Contender(
            String name,
            List<String> command,
            Map<String, String> environment,
            List<Double> window,
            List<Double> useful,
            List<Double> resident) {

        Contender(String name, List<String> command, Map<String, String> environment) {
            this(name, command, environment, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private WindowStartBench(VirtualDisplay display) {
        this.display = display;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = VirtualDisplay.folder();
        try (VirtualDisplay display = VirtualDisplay.open(folder)) {
            WindowStartBench bench = new WindowStartBench(display);
            bench.enter(folder);
            bench.race(rounds);
            bench.print(rounds);
            bench.rest();
        } finally {
            delete(folder);
        }
    }

    private void enter(Path folder) throws IOException, InterruptedException {
        Path jar = jar(folder);
        String fx = jar + ":" + classPath("javafx");
        List<String> bare = List.of(java.toString(), "--enable-native-access=ALL-UNNAMED", "-cp", fx,
                HelloWindow.class.getName());
        contenders.add(new Contender("hello", bare, Map.of()));
        contenders.add(new Contender("hello again", bare, Map.of()));
        contenders.add(new Contender("hello, our flags", helloWithCache(folder, fx), Map.of()));
        for (FilledHome home : List.of(FilledHome.sealed(folder, 1), FilledHome.sealed(folder, 1_000))) {
            contenders.add(new Contender(
                    "Keytally, " + home.name(), List.of(root.resolve("run").toString()), home.environment()));
        }
    }

    private List<String> helloWithCache(Path folder, String classPath) throws IOException, InterruptedException {
        Path cache = folder.resolve("hello.aot");
        List<String> flags = List.of(java.toString(), "@" + root.resolve("installers/java-options"));
        List<String> training = new ArrayList<>(flags);
        training.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", classPath, HelloWindow.class.getName(), "go"));
        start(new Contender("training", training, Map.of())).waitFor();
        List<String> command = new ArrayList<>(flags);
        command.addAll(List.of("-XX:AOTCache=" + cache, "-cp", classPath, HelloWindow.class.getName()));
        return command;
    }

    // The JDK makes caches for jars only.
    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("hello.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> one : List.of(HelloWindow.class, HelloWindow.Hello.class)) {
                String name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var bytes = one.getClassLoader().getResourceAsStream(name)) {
                    if (bytes == null) {
                        throw new IOException(name + " is missing");
                    }
                    bytes.transferTo(out);
                }
            }
        }
        return jar;
    }

    private String classPath(String part) throws IOException {
        List<String> jars = Files.readAllLines(target.resolve("class-path")).stream()
                .flatMap(line -> Stream.of(line.split(":", -1)))
                .filter(name -> name.contains(part))
                .map(name -> target.resolve(name).toString())
                .toList();
        return String.join(":", jars);
    }

    private void race(int rounds) throws IOException, InterruptedException {
        Random order = new Random(1);
        // The first round warms the files and is not counted.
        for (int round = -1; round < rounds; round++) {
            List<Contender> shuffled = new ArrayList<>(contenders);
            Collections.shuffle(shuffled, order);
            for (Contender contender : shuffled) {
                run(contender, round >= 0);
            }
        }
    }

    private void run(Contender contender, boolean counts) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        RunningWindow window = new RunningWindow(start(contender));
        try {
            VirtualDisplay.Appearance appearance = display.watch(begin, window.process());
            if (counts) {
                contender.window().add(appearance.window());
                contender.useful().add(appearance.useful());
                contender.resident().add(window.residentMebibytes());
            }
        } finally {
            window.end();
        }
        display.awaitEmpty();
    }

    private Process start(Contender contender) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(contender.command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("KEYTALLY_") || variable.startsWith("WAYLAND"));
        environment.putAll(display.environment());
        environment.putAll(contender.environment());
        return builder.start();
    }

    private void print(int rounds) {
        Contender hello = contenders.get(0);
        Contender flags = contenders.get(2);
        for (Contender contender : contenders) {
            System.out.printf(
                    Locale.ROOT,
                    "%5.2f  %5.2f  %-28s useful %5.0f ms (min %.0f), window %5.0f ms (min %.0f), %3.0f MiB (%.2f), n %d%n",
                    median(contender.useful()) / median(hello.useful()),
                    median(contender.useful()) / median(flags.useful()),
                    contender.name(),
                    median(contender.useful()),
                    Collections.min(contender.useful()),
                    median(contender.window()),
                    Collections.min(contender.window()),
                    median(contender.resident()),
                    median(contender.resident()) / median(hello.resident()),
                    rounds);
        }
        System.out.println("first column: ÷ hello without start-up cache (S1); second: ÷ hello with our flags (S2)");
    }

    /// Memory and work of windows that nobody touches; they have to let themselves be asked for their heap.
    private void rest() throws IOException, InterruptedException {
        List<String> flags = List.of(
                java.toString(), "@" + root.resolve("installers/java-options"), "-XX:-DisableAttachMechanism");
        List<String> hello = new ArrayList<>(flags);
        hello.addAll(contenders.getFirst().command().subList(2, contenders.getFirst().command().size()));
        rest(new Contender("hello, our flags but the cache", hello, Map.of()));
        List<String> ours = new ArrayList<>(flags);
        ours.addAll(List.of(
                "-XX:AOTCache=" + target.resolve("window.aot"), "-cp", classPath(""), "org.keytally.app.Launcher"));
        rest(new Contender(contenders.getLast().name(), ours, contenders.getLast().environment()));
    }

    private void rest(Contender contender) throws IOException, InterruptedException {
        RunningWindow window = new RunningWindow(start(contender));
        try {
            display.watch(System.nanoTime(), window.process());
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            double share = window.idleShare(IDLE_SECONDS);
            double resident = window.residentMebibytes();
            System.out.printf(
                    Locale.ROOT,
                    "%-30s S6 idle %.2f %% of a core; S4 resident %.0f MiB, alive in the heap %.1f MiB%n",
                    contender.name(),
                    100 * share,
                    resident,
                    window.liveMebibytes(java));
        } finally {
            window.end();
        }
        display.awaitEmpty();
    }

    private static double median(List<Double> samples) {
        return samples.stream().sorted().skip(samples.size() / 2).findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
