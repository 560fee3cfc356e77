package org.keytally.app.settings.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;

/// The dialogue in which a person agrees to what an export would bring.
final class ArrivalDialog {

    private ArrivalDialog() {}

    /// @param take told whether what is there already is overwritten
    static Region of(Kit kit, Arrival arrival, Consumer<Boolean> take) {
        CheckBox overwrites = new CheckBox(kit.words().of("settings.data.overwrite"));
        Button cancel = new Button(kit.words().of("frame.cancel"));
        cancel.setOnAction(_ -> kit.dialogs().close());
        Button act = new Button(kit.words().of("settings.data.import.verb"));
        act.setDefaultButton(true);
        String text = kit.words().of(
                "settings.data.import.text", arrival.archive().keys().size(), arrival.archive().settings().size(),
                arrival.secrets().size());
        Pane dialogue = (Pane) Dialogs.dialogue(kit.words().of("settings.data.import.title"),
                String.join("\n", text, String.join("\n", arrival.addresses())).strip(), cancel, act);
        dialogue.getChildren().add(dialogue.getChildren().size() - 1, overwrites);
        AtomicBoolean isTaken = new AtomicBoolean();
        act.setOnAction(_ -> {
            isTaken.set(true);
            kit.dialogs().close();
            take.accept(overwrites.isSelected());
        });
        kit.dialogs().whenClosed(dialogue, () -> {
            if (!isTaken.get()) {
                arrival.close();
            }
        });
        return dialogue;
    }
}
