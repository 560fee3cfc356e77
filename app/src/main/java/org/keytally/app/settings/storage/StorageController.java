package org.keytally.app.settings.storage;

import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.settings.values.PassphraseQuestion;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Resting;

/// Binds what can be done with the home, and what is told about the program.
final class StorageController {

    private final StorageViewModel model;
    private final Kit kit;
    private final Path folder;
    private final Resting resting;
    private final Runnable setup;

    @FXML
    private Label version;
    @FXML
    private Label home;
    @FXML
    private Label keychain;
    @FXML
    private VBox others;

    StorageController(StorageViewModel model, Kit kit, Path folder, Resting resting, Runnable setup) {
        this.model = model;
        this.kit = kit;
        this.folder = folder;
        this.resting = resting;
        this.setup = setup;
    }

    @FXML
    private void initialize() {
        version.setText(kit.words().of("settings.about.version", Keytally.version(), Runtime.version()));
        home.setText(folder.toString());
        keychain.setText(kit.words().of("frame.keychain", resting));
        others.getChildren().setAll(ThirdParty.all().stream()
                .map(one -> new SettingLine(one.name(), one.licence()))
                .toList());
    }

    @FXML
    private void export() {
        target().ifPresent(file -> model.export(file, Optional.empty()));
    }

    @FXML
    private void exportSecrets() {
        target().ifPresent(file -> PassphraseQuestion.ask(kit,
                kit.words().of("settings.data.seal.title"),
                kit.words().of("settings.data.seal.text"),
                kit.words().of("settings.data.seal.verb"),
                passphrase -> model.export(file, Optional.of(passphrase))));
    }

    @FXML
    private void importFile() {
        kit.outside()
                .chooseFile(kit.words().of("settings.data.import"))
                .ifPresent(file -> model.open(file, this::next));
    }

    @FXML
    private void lock() {
        model.lock();
    }

    @FXML
    private void setUp() {
        setup.run();
    }

    @FXML
    private void copyHome() {
        kit.outside().copy(folder.toString());
    }

    private Optional<Path> target() {
        return kit.outside().chooseTarget(kit.words().of("settings.data.export"), "keytally-export.json");
    }

    private void next(StorageViewModel.Opened opened) {
        switch (opened) {
            case StorageViewModel.Opened.Sealed sealed ->
                PassphraseQuestion.ask(kit, kit.words().of("settings.env.open.title"),
                        kit.words().of("settings.env.open.text"), kit.words().of("settings.env.open.verb"),
                        passphrase -> model.unseal(sealed, passphrase, this::next));
            case StorageViewModel.Opened.Ready(Arrival arrival) ->
                kit.dialogs().show(ArrivalDialog.of(kit, arrival, overwrites -> model.take(arrival, overwrites)));
            case StorageViewModel.Opened.Refused _ -> {}
        }
    }
}
