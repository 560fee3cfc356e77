package org.keytally.core.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What holds in the text of the sources and is gone in the class files.
public final class SourceRules {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "\\s*public\\s+(?:(?:abstract|final|sealed|non-sealed|static)\\s+)*(?:class|interface|record|enum|@interface)\\s.*");

    private final Path root;

    /// Rules for all sources below a folder.
    public SourceRules(Path root) {
        this.root = root;
    }

    /// The public types without a `///` sentence, each as file and line.
    public List<String> typesWithoutASentence() {
        return sources().flatMap(SourceRules::typesWithoutASentence).toList();
    }

    /// The packages without a `package-info.java` that has a `///` sentence and `@NullMarked`.
    public List<String> packagesWithoutASentence() {
        return sources().map(Path::getParent)
                .distinct()
                .filter(folder -> !isIntroduced(folder.resolve("package-info.java")))
                .map(Path::toString)
                .toList();
    }

    private Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> typesWithoutASentence(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(at -> PUBLIC_TYPE.matcher(lines.get(at)).matches() && !isIntroduced(lines, at))
                .mapToObj(at -> file + ":" + (at + 1));
    }

    private static boolean isIntroduced(List<String> lines, int type) {
        int above = type - 1;
        while (above >= 0 && lines.get(above).strip().startsWith("@")) {
            above--;
        }
        return above >= 0 && lines.get(above).strip().startsWith("///");
    }

    private static boolean isIntroduced(Path introduction) {
        if (!Files.exists(introduction)) {
            return false;
        }
        List<String> lines = lines(introduction);
        return lines.getFirst().startsWith("/// ") && lines.contains("@NullMarked");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
