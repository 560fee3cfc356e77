package org.keytally.app.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.keytally.app.settings.values.TargetFile;
import org.keytally.core.usecase.keys.ListKeys;

/// Of which end of each key a person was reminded, and how many days before it.
///
/// They lie in a small plain file beside the home's own; losing it reminds once more.
final class ExpiryNotes {

    private static final String FILE = "reminders";

    private final Path folder;

    ExpiryNotes(Path folder) {
        this.folder = folder;
    }

    /// Those nobody was reminded of yet, who are from then on.
    synchronized List<ListKeys.Line> take(List<ListKeys.Line> keys) {
        Properties before = read();
        Properties now = new Properties();
        List<ListKeys.Line> fresh = new ArrayList<>();
        for (ListKeys.Line line : keys) {
            Optional<Instant> end = line.key().terms().validity().to();
            if (line.care().expiresWithin().isPresent() && end.isPresent()) {
                String id = line.key().id().value();
                Note note = new Note(end.get().toString(), line.care().expiresWithin().get());
                Note former = Note.of(before.getProperty(id, ""));
                now.setProperty(id, (former.covers(note) ? former : note).text());
                if (!former.covers(note)) {
                    fresh.add(line);
                }
            }
        }
        if (!now.equals(before)) {
            write(now);
        }
        return fresh;
    }

    private Properties read() {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            written.load(reader);
        } catch (IOException | IllegalArgumentException none) {
            written.clear();
        }
        return written;
    }

    private void write(Properties now) {
        StringWriter text = new StringWriter();
        try {
            now.store(text, null);
            Path beside = folder.resolve(FILE + ".new");
            TargetFile.write(beside, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(beside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException lost) {
            // Then it is told once more, which is better than never.
            return;
        }
    }

    /// @param days before the end
    private record Note(String end, int days) {

        private static final Note NONE = new Note("", Integer.MAX_VALUE);

        static Note of(String text) {
            String[] parts = text.split(" ", 2);
            return parts.length == 2 && parts[1].matches("\\d{1,3}")
                    ? new Note(parts[0], Integer.parseInt(parts[1]))
                    : NONE;
        }

        boolean covers(Note later) {
            return end.equals(later.end) && days <= later.days;
        }

        String text() {
            return end + " " + days;
        }
    }
}
