package org.keytally.core.adapter.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of a history with its files, each named by the day of its texts and a number.
record HistoryFolder(Path path) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\.\\d{5}");
    private static final int DAY = "2026-01-01".length();

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static boolean isOfTheDay(Path file, Instant moment) {
        return name(file).startsWith(day(moment));
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> SHAPE.matcher(name(file)).matches())
                    .sorted(Comparator.comparing(HistoryFolder::name).reversed())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /// The file to begin at that moment.
    Path next(Instant now) throws IOException {
        int last = newestFirst().stream()
                .filter(file -> isOfTheDay(file, now))
                .mapToInt(file -> Integer.parseInt(name(file).substring(DAY + 1)))
                .max()
                .orElse(0);
        return path.resolve("%s.%05d".formatted(day(now), last + 1));
    }

    /// Deletes the files of days that were over by then.
    void forget(Instant before) throws IOException {
        for (Path file : newestFirst()) {
            if (name(file).substring(0, DAY).compareTo(day(before)) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Deletes the oldest files until the rest is small enough; the newest stays.
    void shrink(long most) throws IOException {
        long bytes = 0;
        boolean isNewest = true;
        for (Path file : newestFirst()) {
            bytes += Files.size(file);
            if (bytes > most && !isNewest) {
                Files.deleteIfExists(file);
            }
            isNewest = false;
        }
    }

    void erase() throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path);
    }
}
