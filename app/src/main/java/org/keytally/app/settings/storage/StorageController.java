package org.keytally.app.settings.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
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
    private final Facts facts;
    private final Runnable setup;

    @FXML
    private Label version;
    @FXML
    private Label home;
    @FXML
    private Label keychain;
    @FXML
    private VBox help;
    @FXML
    private Label support;
    @FXML
    private Button copySupport;
    @FXML
    private VBox others;

    /// What is told about the program here.
    ///
    /// @param folder where the home lies
    /// @param support whom the organisation says to ask
    record Facts(Path folder, Resting resting, Supplier<Optional<String>> support) {}

    StorageController(StorageViewModel model, Kit kit, Facts facts, Runnable setup) {
        this.model = model;
        this.kit = kit;
        this.facts = facts;
        this.setup = setup;
    }

    @FXML
    private void initialize() {
        version.setText(kit.words().of("settings.about.version", Keytally.version(), Runtime.version()));
        home.setText(facts.folder().toString());
        keychain.setText(kit.words().of("frame.keychain", facts.resting()));
        others.getChildren().setAll(ThirdParty.all().stream()
                .map(one -> new SettingLine(one.name(), one.licence()))
                .toList());
        Stream.of(help, copySupport).forEach(node -> {
            node.visibleProperty().bind(support.textProperty().isNotEmpty());
            node.managedProperty().bind(node.visibleProperty());
        });
        showSupport();
    }

    /// Shows whom to ask, as the policy says now.
    void showSupport() {
        support.setText(facts.support().get().orElse(""));
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
    private void openHome() {
        kit.outside().browse(facts.folder().toUri());
    }

    @FXML
    private void copySupport() {
        kit.outside().copy(support.getText());
    }

    @FXML
    private void copyHome() {
        kit.outside().copy(facts.folder().toString());
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
