package org.keytally.app.cli.hook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.command.Command;

/// Finds a program where the person who names it would: it is started from elsewhere later, by another path.
record ProgramSearch(Command command) {

    Optional<Path> find(String name) {
        try {
            return places(name).filter(place -> Files.isRegularFile(place) && Files.isExecutable(place)).findFirst();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private Stream<Path> places(String name) {
        Path here = command.workingDirectory();
        if (name.contains("/") || name.contains(File.separator)) {
            return Stream.of(here.resolve(name).normalize());
        }
        String path = command.environment().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> here.resolve(folder).resolve(name).normalize());
    }
}
