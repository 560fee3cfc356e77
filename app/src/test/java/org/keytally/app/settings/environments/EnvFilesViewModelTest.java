package org.keytally.app.settings.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

final class EnvFilesViewModelTest {

    private final TriedEnvironments tried = new TriedEnvironments();
    private final EnvFilesViewModel model = tried.files();
    private final List<EnvFilesViewModel.Opened> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void showsWhatAFileWouldSetAndTakesIt() throws IOException {
        Path file = file("OPENAI_API_KEY=sk-proj-" + Canary.CORE + "file\nOPENAI_MODEL=gpt-4o-mini\nODD_THING=1\n");

        model.open(file, Environment.STAGING, opened::add);

        EnvFileReading reading = ((EnvFilesViewModel.Opened.Plain) opened.getFirst()).reading();
        assertThat(reading.summary()).contains("OPENAI_API_KEY: a key of OpenAI", "will be added", "ODD_THING")
                .doesNotContain(Canary.CORE);
        assertThat(tried.tried.home.keys.all()).isEmpty();

        model.take(reading);
        assertThat(tried.tried.home.keys.all()).extracting(Key::environment)
                .containsExactly(Optional.of(Environment.STAGING));
        assertThat(tried.profile(Environment.STAGING)).isPresent();
        assertThat(tried.tried.lastNotice()).isEqualTo("Done. Keys added: 1");
        assertThat(tried.tried.changes()).isEqualTo(1);
    }

    @Test
    void saysTheLineThatIsNoneAndChangesNothing() throws IOException {
        model.open(file("A=1\nno assignment\n"), Environment.CI, opened::add);

        assertThat(opened).isEmpty();
        assertThat(tried.tried.lastNotice()).isEqualTo("Line 2: This is no NAME=value.");
        assertThat(tried.profile(Environment.CI)).isEmpty();
    }

    @Test
    void saysThatAFileCannotBeRead() {
        model.open(folder.resolve("none"), Environment.CI, opened::add);

        assertThat(tried.tried.lastNotice()).isEqualTo("none cannot be read.");
    }

    @Test
    void writesATemplateThatNobodyElseMayRead() throws IOException {
        Path file = folder.resolve("ci.env");

        model.export(Environment.CI, file, Optional.empty());

        assertThat(Files.readString(file)).startsWith("# keytally environment ci");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(tried.tried.lastNotice()).isEqualTo("Wrote ci.env.");
    }

    @Test
    void writesBesideWhatStandsThereAndNeverIntoIt() throws IOException {
        Path file = Files.writeString(folder.resolve("ci.env"), "the last good one");
        Path same = Files.createLink(folder.resolve("same"), file);

        model.export(Environment.CI, file, Optional.empty());

        assertThat(Files.readString(file)).startsWith("# keytally environment ci");
        assertThat(Files.readString(same)).isEqualTo("the last good one");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void putsNothingInForceWhereAKeyCannotBeStored() throws IOException {
        Path file = file("OPENAI_API_KEY=sk-proj-" + Canary.CORE + "file\nOPENAI_MODEL=gpt-4o-mini\n");
        model.open(file, Environment.STAGING, opened::add);
        model.open(file, Environment.CI, opened::add);
        model.take(((EnvFilesViewModel.Opened.Plain) opened.getFirst()).reading());

        model.take(((EnvFilesViewModel.Opened.Plain) opened.getLast()).reading());

        assertThat(tried.profile(Environment.CI)).isEmpty();
        assertThat(tried.tried.lastNotice()).startsWith("1 of the 1 keys in the file was not stored, so nothing else"
                + " of it is in force. This key is stored already as");
    }

    @Test
    void writesNothingOfProductionWithoutAPassphrase() {
        Path file = folder.resolve("production.env");

        model.export(Environment.PRODUCTION, file, Optional.empty());

        assertThat(file).doesNotExist();
        assertThat(tried.tried.lastNotice()).contains("cannot be written");
    }

    @Test
    void opensASealedFileByItsPassphraseAlone() {
        Path file = folder.resolve("production.env");
        model.export(Environment.PRODUCTION, file, Optional.of(passphrase("correct horse")));

        model.open(file, Environment.PRODUCTION, opened::add);
        EnvFilesViewModel.Opened.Sealed sealed = (EnvFilesViewModel.Opened.Sealed) opened.getFirst();
        model.unseal(sealed, passphrase("no"), opened::add);

        assertThat(opened).hasSize(1);
        assertThat(tried.tried.lastNotice()).startsWith("The passphrase does not open this file");

        model.unseal(sealed, passphrase("correct horse"), opened::add);
        assertThat(opened.getLast()).isInstanceOf(EnvFilesViewModel.Opened.Plain.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.env"), text);
    }

    private static Secret passphrase(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }
}
