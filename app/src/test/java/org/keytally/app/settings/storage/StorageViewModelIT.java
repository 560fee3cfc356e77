package org.keytally.app.settings.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.shell.OpenWindow;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;

/// Two real homes, between which an export travels.
final class StorageViewModelIT {

    private final List<Notice> notices = new ArrayList<>();
    private final List<StorageViewModel.Opened> opened = new ArrayList<>();
    private final Path file;
    private final OpenWindow old;
    private final OpenWindow fresh;

    StorageViewModelIT(@TempDir Path folder) throws IOException {
        file = folder.resolve("export.json");
        old = new OpenWindow(Files.createDirectory(folder.resolve("old")));
        fresh = new OpenWindow(Files.createDirectory(folder.resolve("fresh")));
    }

    @BeforeEach
    void fill() {
        try (Secret secret = Secret.ofUtf8(
                ("sk-proj-" + Canary.CORE + "storage").getBytes(StandardCharsets.UTF_8))) {
            old.home().keys().addKey().add(KeyWish.usual(Optional.of("openai")).withLabel("Work"), secret);
        }
    }

    @AfterEach
    void close() {
        old.close();
        fresh.close();
    }

    @Test
    void bringsKeysOverWithoutTheirSecrets() throws IOException {
        model(old).export(file, Optional.empty());
        assertThat(Files.readString(file)).contains("Work").doesNotContain(Canary.CORE);

        model(fresh).open(file, opened::add);
        model(fresh).take(((StorageViewModel.Opened.Ready) opened.getFirst()).arrival(), false);

        assertThat(notices.getLast().text()).isEqualTo(
                "1 added, 0 overwritten, 0 left as they were. Replace the secret of: Work");
        assertThat(fresh.home().keys().listKeys().list()).hasSize(1);
    }

    @Test
    void bringsSecretsOverByTheirPassphraseAlone() throws IOException {
        model(old).export(file, Optional.of(passphrase("correct horse battery")));
        assertThat(Files.readString(file)).doesNotContain(Canary.CORE);

        model(fresh).open(file, opened::add);
        StorageViewModel.Opened.Sealed sealed = (StorageViewModel.Opened.Sealed) opened.getFirst();
        model(fresh).unseal(sealed, passphrase("wrong"), opened::add);
        assertThat(opened).hasSize(1);
        assertThat(notices.getLast().text()).startsWith("That passphrase does not open");

        model(fresh).unseal(sealed, passphrase("correct horse battery"), opened::add);
        model(fresh).take(((StorageViewModel.Opened.Ready) opened.getLast()).arrival(), false);
        assertThat(notices.getLast().text()).isEqualTo("1 added, 0 overwritten, 0 left as they were.");
    }

    @Test
    void refusesWhatIsNoExport() throws IOException {
        Files.writeString(file, "{}");

        model(fresh).open(file, opened::add);

        assertThat(opened).isEmpty();
        assertThat(notices.getLast().text()).startsWith("That is no export of Keytally");
    }

    @Test
    void locks() {
        model(old).lock();

        assertThat(notices.getLast().text()).isEqualTo("No opened secret was in memory.");
    }

    private StorageViewModel model(OpenWindow window) {
        return new StorageViewModel(
                StorageCases.of(window.home()), new DirectTasks(), Words.english(), notices::add);
    }

    private static Secret passphrase(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
