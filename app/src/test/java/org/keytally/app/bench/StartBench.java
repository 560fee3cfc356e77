package org.keytally.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// Whole starts of the program against a Java program that does nothing, shuffled in each round: `StartBench [ROUNDS]
/// [ROWS]`. With rows, a start with a past of so many prompts is measured against one without.
///
/// Run it in the root of the sources after `./run --version` with the class path of the app's tests. One line a figure:
/// the
/// ratio to `java -version`, the name, the median and the shortest time, processor time, and what it took more than the
/// empty program.
public final class StartBench {

    private static final int KEYS = 1_000;

    private final Path root = Path.of("").toAbsolutePath();
    private final List<Contender> contenders = new ArrayList<>();

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path folder = Files.createTempDirectory("start-bench");
        try (PrivateKeyring keyring = PrivateKeyring.open()) {
            StartBench bench = new StartBench();
            bench.enter(folder, keyring.environment());
            if (arguments.length > 1) {
                bench.enterPasts(folder, Long.parseLong(arguments[1]));
            }
            bench.race(rounds);
            bench.print(rounds);
        } finally {
            delete(folder);
        }
    }

    private void enter(Path folder, Map<String, String> keyring) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String options = "@" + root.resolve("installers/java-options");
        String classes = root.resolve("app/target/test-classes").toString();
        List<String> nothing = List.of(java, options, "-cp", classes, Nothing.class.getName());
        String run = root.resolve("run").toString();
        contenders.add(new Contender("java -version", Map.of(), List.of(java, "-version")));
        contenders.add(new Contender("empty program", Map.of(), nothing));
        contenders.add(new Contender("empty program again", Map.of(), nothing));
        contenders.add(new Contender("./run --version", Map.of(), List.of(run, "--version")));
        for (FilledHome home : List.of(
                FilledHome.inKeychain(folder, 1, keyring),
                FilledHome.inKeychain(folder, KEYS, keyring),
                FilledHome.sealed(folder, 1),
                FilledHome.sealed(folder, KEYS),
                FilledHome.withVaultOutOfReach(folder))) {
            contenders.add(
                    new Contender("./run keys list, " + home.name(), home.environment(), List.of(run, "keys", "list")));
        }
    }

    private void enterPasts(Path folder, long rows) throws Exception {
        String run = root.resolve("run").toString();
        for (FilledHome home : List.of(FilledHome.withPast(folder, 0), FilledHome.withPast(folder, rows))) {
            Contender contender =
                    new Contender("./run keys list, " + home.name(), home.environment(), List.of(run, "keys", "list"));
            // The first start after so much was written reads the journal once and leaves a head for the next ones.
            contender.warm();
            contenders.add(contender);
        }
    }

    private void race(int rounds) throws IOException, InterruptedException {
        Random order = new Random(1);
        for (int round = 0; round < rounds; round++) {
            List<Contender> shuffled = new ArrayList<>(contenders);
            Collections.shuffle(shuffled, order);
            for (Contender contender : shuffled) {
                contender.run();
            }
        }
    }

    private void print(int rounds) {
        Contender java = contenders.get(0);
        Contender empty = contenders.get(1);
        for (Contender contender : contenders) {
            System.out.printf(
                    Locale.ROOT,
                    "%5.2f  %-40s %4.0f ms (min %.0f), processor %.0f ms, over empty %+.0f (min %+.0f, processor %+.0f), n %d%n",
                    contender.wall() / java.wall(),
                    contender.name(),
                    contender.wall(),
                    contender.shortest(),
                    contender.processor(),
                    contender.wall() - empty.wall(),
                    contender.shortest() - empty.shortest(),
                    contender.processor() - empty.processor(),
                    rounds);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
