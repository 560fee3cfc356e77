package org.keytally.app.costs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.fx.WholeFile;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;

/// What of the costs can be written to a file: the entries that are meant, and a picture of the chart.
final class CostFiles {

    private final CostCases.Export entries;
    private final Supplier<EntryFilter> meant;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;

    /// @param meant which entries are shown at the moment
    CostFiles(
            CostCases.Export entries,
            Supplier<EntryFilter> meant,
            Tasks tasks,
            Words words,
            Formats formats,
            Notices notices) {
        this.entries = entries;
        this.meant = meant;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
    }

    /// Writes every entry that is meant.
    void export(Path file) {
        EntryFilter filter = meant.get();
        tasks.runLasting(() -> write(filter, file), this::exported, () -> {});
    }

    /// Writes a picture.
    ///
    /// @param png makes its content
    void exportPicture(Callable<byte[]> png, Path file) {
        tasks.runLasting(() -> isWritten(png, file), this::pictured, () -> {});
    }

    private Optional<Long> write(EntryFilter filter, Path file) {
        try {
            return Optional.of(WholeFile.write(
                    file, out -> entries.write(filter, TableFormat.CSV, words.of("group.erased"), out)));
        } catch (IOException failed) {
            return Optional.empty();
        }
    }

    private void exported(Optional<Long> count) {
        notices.tell(count
                .map(written -> Notice.good(words.of("costs.exported", formats.count(written))))
                .orElseGet(() -> Notice.bad(words.of("costs.not-exported"))));
    }

    private static boolean isWritten(Callable<byte[]> png, Path file) throws Exception {
        byte[] content = png.call();
        try {
            WholeFile.write(file, out -> {
                out.write(content);
                return content.length;
            });
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    private void pictured(boolean isWritten) {
        notices.tell(isWritten
                ? Notice.good(words.of("costs.pictured"))
                : Notice.bad(words.of("costs.not-exported")));
    }
}
