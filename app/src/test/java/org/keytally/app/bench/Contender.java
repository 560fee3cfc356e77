package org.keytally.app.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A command that is started again and again, and how long each start took from the first byte to the last.
final class Contender {

    // The second line of what `times` of a shell prints: user and system time of its children.
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    Contender(String name, Map<String, String> environment, List<String> command) {
        this.name = name;
        this.environment = environment;
        this.command = command;
    }

    String name() {
        return name;
    }

    void run() throws IOException, InterruptedException {
        List<String> measured = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || exit; times", "sh"));
        measured.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(measured).redirectError(Redirect.INHERIT);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KEYTALLY_"));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int code = process.waitFor();
        wall.add((System.nanoTime() - begin) / 1e6);
        if (code != 0) {
            throw new IOException(name + " ended with " + code);
        }
        processor.add(childrenMillis(times));
    }

    /// A run that is not counted.
    void warm() throws IOException, InterruptedException {
        run();
        wall.clear();
        processor.clear();
    }

    double wall() {
        return median(wall);
    }

    double shortest() {
        return wall.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double processor() {
        return median(processor);
    }

    private static double childrenMillis(String times) {
        return CHILDREN.matcher(times)
                .results()
                .skip(2)
                .mapToDouble(Contender::millis)
                .sum();
    }

    private static double millis(MatchResult time) {
        return Double.parseDouble(time.group(1)) * 60_000 + Double.parseDouble(time.group(2)) * 1_000;
    }

    private static double median(List<Double> samples) {
        return samples.stream().sorted().skip(samples.size() / 2).findFirst().orElseThrow();
    }
}
