package org.keytally.core.adapter.handover;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.command.Command;

/// How a command is written into a frame and read from one.
final class CommandFormat {

    private CommandFormat() {}

    static Fields write(Command command) {
        Map<String, String> environment = new TreeMap<>(command.environment());
        return new Fields()
                .text(command.workingDirectory().toString())
                .number(command.isInteractive() ? 1 : 0)
                .number(command.terminalWidth())
                .texts(command.arguments())
                .texts(List.copyOf(environment.keySet()))
                .texts(List.copyOf(environment.values()));
    }

    static Command read(byte[] payload) throws MalformedFrameException {
        FieldReader fields = new FieldReader(payload);
        try {
            Path workingDirectory = Path.of(fields.text());
            boolean isInteractive = fields.number() != 0;
            int width = fields.number();
            List<String> arguments = fields.texts();
            Map<String, String> environment = environment(fields.texts(), fields.texts());
            fields.end();
            return new Command(arguments, workingDirectory, environment, isInteractive, width);
        } catch (InvalidPathException refused) {
            throw new MalformedFrameException("the working directory is no path here");
        } catch (IllegalArgumentException refused) {
            throw new MalformedFrameException("no such command can be: " + refused.getMessage());
        }
    }

    private static Map<String, String> environment(List<String> names, List<String> values)
            throws MalformedFrameException {
        if (names.size() != values.size()) {
            throw new MalformedFrameException(names.size() + " variables with " + values.size() + " values");
        }
        Map<String, String> environment = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            environment.put(names.get(i), values.get(i));
        }
        return environment;
    }
}
