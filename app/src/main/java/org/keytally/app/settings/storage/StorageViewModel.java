package org.keytally.app.settings.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.values.TargetFile;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.home.ImportData;

/// Exports and imports, and locking what was opened.
final class StorageViewModel {

    private static final long LARGEST = 64L << 20;

    /// What a file turned out to be.
    sealed interface Opened {

        /// Its secrets want a passphrase.
        record Sealed(Function<Secret, Opened> opener) implements Opened {}

        /// It can be taken.
        record Ready(Arrival arrival) implements Opened {}

        /// It is of no use; why, in words.
        record Refused(String why) implements Opened {}
    }

    private final StorageCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;

    StorageViewModel(StorageCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
    }

    /// Wipes every opened secret and every kept answer.
    void lock() {
        tasks.run(cases.lock()::getAsInt, wiped -> notices.tell(Notice.good(
                wiped == 0 ? words.of("settings.data.locked-none") : words.of("settings.data.locked", wiped))));
    }

    /// Writes an export; a passphrase is closed.
    void export(Path file, Optional<Secret> passphrase) {
        tasks.runLasting(() -> exported(file, passphrase), notices::tell, () -> {});
    }

    /// Reads a file; what is refused is told, the rest handed on.
    void open(Path file, Consumer<Opened> then) {
        tasks.run(() -> opened(file), result -> show(result, then));
    }

    /// Opens the secrets of a file; the passphrase is closed.
    void unseal(Opened.Sealed sealed, Secret passphrase, Consumer<Opened> then) {
        tasks.run(() -> {
            try (passphrase) {
                return sealed.opener().apply(passphrase);
            }
        }, result -> show(result, then));
    }

    /// Brings it in.
    ///
    /// @param overwrites whether what is there already is overwritten
    void take(Arrival arrival, boolean overwrites) {
        tasks.runLasting(() -> taken(arrival, overwrites), notices::tell, arrival::close);
    }

    private Notice exported(Path file, Optional<Secret> passphrase) {
        try {
            byte[] bytes = cases.export().export(passphrase);
            return TargetFile.write(file, bytes)
                    ? Notice.good(words.of("settings.written", file.getFileName()))
                    : Notice.bad(words.of("settings.not-written", file));
        } catch (SecretStoreException failed) {
            return Notice.bad(words.of("store", failed.kind()));
        } finally {
            passphrase.ifPresent(Secret::close);
        }
    }

    private Opened opened(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return new Opened.Refused(words.of("settings.data.no-archive"));
            }
            return opened(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Opened.Refused(words.of("settings.not-read", file.getFileName()));
        }
    }

    private Opened opened(byte[] bytes) {
        Optional<Archive> archive = cases.importing().read(bytes);
        if (archive.isEmpty()) {
            return new Opened.Refused(words.of("settings.data.no-archive"));
        }
        return archive.get().parcel().isPresent()
                ? new Opened.Sealed(passphrase -> unsealed(archive.get(), bytes, passphrase))
                : new Opened.Ready(new Arrival(archive.get(), Map.of(), addresses(archive.get())));
    }

    private Opened unsealed(Archive archive, byte[] bytes, Secret passphrase) {
        return switch (cases.importing().open(bytes, passphrase)) {
            case ImportData.Opening.Opened(var secrets) ->
                new Opened.Ready(new Arrival(archive, secrets, List.of()));
            case ImportData.Opening.WrongPassphrase _ ->
                new Opened.Refused(words.of("settings.data.wrong-passphrase"));
            case ImportData.Opening.Changed changed ->
                new Opened.Refused(words.of("settings.data.changed", what(changed)));
        };
    }

    private String what(ImportData.Opening.Changed changed) {
        List<String> parts = new ArrayList<>(changed.labels());
        if (changed.missing() > 0) {
            parts.add(words.of("settings.data.missing", changed.missing()));
        }
        if (changed.settings()) {
            parts.add(words.of("frame.place.settings"));
        }
        return String.join(", ", parts);
    }

    private List<String> addresses(Archive archive) {
        return archive.keys().stream()
                .flatMap(key -> key.connection().endpoint().stream()
                        .map(address -> words.of("settings.data.address", key.label(), address)))
                .toList();
    }

    private Notice taken(Arrival arrival, boolean overwrites) {
        try (arrival) {
            ImportData.Result result =
                    cases.importing().take(arrival.archive(), arrival.secrets(), (Key _) -> overwrites);
            String said = words.of(
                    "settings.data.imported", result.added(), result.overwritten(), result.left());
            return result.withoutSecret().isEmpty()
                    ? Notice.good(said)
                    : Notice.warning(said + " " + words.of("settings.data.without-secret",
                            String.join(", ", result.withoutSecret())));
        } catch (SecretStoreException failed) {
            return Notice.bad(words.of("store", failed.kind()));
        }
    }

    private void show(Opened result, Consumer<Opened> then) {
        if (result instanceof Opened.Refused(String why)) {
            notices.tell(Notice.bad(why));
            return;
        }
        then.accept(result);
    }
}
