package org.keytally.app.settings.values;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.SecretField;
import org.keytally.core.domain.key.Secret;

/// Asks for the passphrase by which a file is sealed or opened.
public final class PassphraseQuestion {

    private PassphraseQuestion() {}

    /// Shows the question; Escape and cancelling ask no further.
    ///
    /// @param then closes what it is given
    public static void ask(Kit kit, String title, String text, String verb, Consumer<Secret> then) {
        SecretField field = new SecretField();
        field.setAccessibleText(kit.words().of("settings.passphrase"));
        field.setPromptText(kit.words().of("settings.passphrase"));
        Button cancel = new Button(kit.words().of("frame.cancel"));
        cancel.setOnAction(_ -> {
            field.clear();
            kit.dialogs().close();
        });
        Button act = new Button(verb);
        act.setDefaultButton(true);
        act.disableProperty().bind(field.textProperty().isEmpty());
        act.setOnAction(_ -> {
            Optional<Secret> typed = field.secret();
            field.clear();
            kit.dialogs().close();
            typed.ifPresent(then);
        });
        Pane dialogue = (Pane) Dialogs.dialogue(title, text, cancel, act);
        dialogue.getChildren().add(dialogue.getChildren().size() - 1, field);
        kit.dialogs().whenClosed(dialogue, field::clear);
        kit.dialogs().show(dialogue);
    }
}
