package org.keytally.app.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.keytally.core.domain.prompt.PromptLines;

/// What a file of prompts holds.
sealed interface QueueFile {

    /// Prompts, one from each line.
    record Prompts(List<String> all) implements QueueFile {

        public Prompts {
            all = List.copyOf(all);
        }

        /// Text of a person is private and stays out of logs.
        @Override
        public String toString() {
            return "Prompts[" + all.size() + "]";
        }
    }

    /// It cannot be read as text.
    record Unread(FileText why) implements QueueFile {}

    /// A line of it is no prompt.
    record BadLine(String name, int number) implements QueueFile {}

    static QueueFile read(Path file, PromptLines lines) {
        return switch (FileText.read(file)) {
            case FileText.Text(String name, String text) when isJson(name) -> switch (lines.json(text)) {
                case PromptLines.Reading.Read(List<String> prompts) -> new Prompts(prompts);
                case PromptLines.Reading.BadLine(int number) -> new BadLine(name, number);
            };
            case FileText.Text(var _, String text) ->
                new Prompts(text.lines().filter(line -> !line.isBlank()).map(String::strip).toList());
            case FileText other -> new Unread(other);
        };
    }

    private static boolean isJson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json");
    }
}
