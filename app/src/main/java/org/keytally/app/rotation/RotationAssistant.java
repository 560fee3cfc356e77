package org.keytally.app.rotation;

import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;

/// Opens the assistant for one key, at the step where its rotation was left.
///
/// @param changed told after each step
public record RotationAssistant(RotationCases cases, Kit kit, Runnable changed) {

    /// Opens it for the key of that id.
    public void open(String key) {
        AssistantViewModel model =
                new AssistantViewModel(cases, key, kit.tasks(), kit.notices(), kit.words(), kit.formats(), changed);
        Region dialogue = (Region) kit.views().load(new AssistantController(model, kit));
        model.read();
        kit.dialogs().show(dialogue);
    }
}
