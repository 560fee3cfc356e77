package org.keytally.app.settings.environments;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.settings.values.PassphraseQuestion;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// Asks what has to be asked on the way of a `.env` file in or out.
final class EnvFileDialogs {

    private final Kit kit;
    private final EnvFilesViewModel model;
    private final ProfileCases profiles;

    EnvFileDialogs(Kit kit, EnvFilesViewModel model, ProfileCases profiles) {
        this.kit = kit;
        this.model = model;
        this.profiles = profiles;
    }

    Words words() {
        return kit.words();
    }

    /// Changes by hand what holds.
    void edit(Environment environment, EnvironmentsViewModel seen) {
        kit.dialogs().show(ProfileController.dialogue(
                profiles, environment, kit, profile -> seen.changed(environment, profile)));
    }

    void importFile(Environment environment) {
        kit.outside()
                .chooseFile(words().of("settings.env.import"))
                .ifPresent(file -> model.open(file, environment, opened -> next(opened, environment)));
    }

    void exportFile(Environment environment) {
        Optional<Path> target = kit.outside().chooseTarget(
                words().of("settings.env.export"), ".env." + Words.code(environment));
        target.ifPresent(file -> {
            if (environment != Environment.PRODUCTION) {
                model.export(environment, file, Optional.empty());
                return;
            }
            PassphraseQuestion.ask(kit, words().of("settings.env.seal.title"), words().of("settings.env.seal.text"),
                    words().of("settings.env.seal.verb"),
                    passphrase -> model.export(environment, file, Optional.of(passphrase)));
        });
    }

    private void next(EnvFilesViewModel.Opened opened, Environment environment) {
        switch (opened) {
            case EnvFilesViewModel.Opened.Sealed sealed ->
                PassphraseQuestion.ask(kit, words().of("settings.env.open.title"), words().of("settings.env.open.text"),
                        words().of("settings.env.open.verb"),
                        passphrase -> model.unseal(sealed, passphrase, more -> next(more, environment)));
            case EnvFilesViewModel.Opened.Plain(EnvFileReading reading) -> agree(reading, environment);
            case EnvFilesViewModel.Opened.Refused _ -> {}
        }
    }

    private void agree(EnvFileReading reading, Environment environment) {
        Button cancel = new Button(words().of("frame.cancel"));
        cancel.setOnAction(_ -> kit.dialogs().close());
        Button take = new Button(words().of("settings.env.import.verb"));
        take.setDefaultButton(true);
        Region dialogue = Dialogs.dialogue(
                words().of("settings.env.import.title", words().of("sign.environment", environment)),
                reading.summary(), cancel, take);
        boolean[] isTaken = new boolean[1];
        take.setOnAction(_ -> {
            isTaken[0] = true;
            kit.dialogs().close();
            model.take(reading);
        });
        kit.dialogs().whenClosed(dialogue, () -> {
            if (!isTaken[0]) {
                reading.close();
            }
        });
        kit.dialogs().show(dialogue);
    }
}
