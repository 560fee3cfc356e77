package org.keytally.app.prompt;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.words.SafeText;
import org.kordamp.ikonli.javafx.FontIcon;

/// A text that goes with the next prompt: its name, how long it is, and a button that leaves it out.
final class AttachmentNode extends HBox {

    AttachmentNode(Draft.Attachment one, Kit kit, Runnable remove) {
        String name = SafeText.stripped(one.name());
        Label label = new Label(
                kit.words().of("prompt.attach.size", name, kit.formats().count(one.text().length())),
                new FontIcon("fth-paperclip"));
        Button leave = new Button(null, new FontIcon("fth-x"));
        leave.getStyleClass().addAll("flat", "small", "button-icon");
        leave.setAccessibleText(kit.words().of("prompt.attach.remove", name));
        leave.setOnAction(_ -> remove.run());
        getStyleClass().add("attachment");
        getChildren().addAll(label, leave);
    }
}
