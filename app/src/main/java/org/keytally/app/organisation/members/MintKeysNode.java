package org.keytally.app.organisation.members;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.TextConverter;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;

/// The choice which of several keys makes those of a provider.
final class MintKeysNode extends HBox {

    MintKeysNode(MintKeys several, MembersViewModel model, Words words) {
        ComboBox<@Nullable Key> keys = new ComboBox<>();
        keys.getItems().setAll(several.keys());
        keys.setConverter(new TextConverter<>(keys::getItems, Key::label));
        keys.setValue(several.chosen().orElse(null));
        keys.setPromptText(words.of("organisation.members.choose-maker"));
        keys.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                model.makeBy(several.provider(), now);
            }
        });
        keys.disableProperty().bind(model.workingProperty());
        Label label = new Label(words.of("organisation.members.made-by", several.provider().name()));
        label.getStyleClass().add("muted");
        label.setLabelFor(keys);
        getStyleClass().add("screen-head");
        getChildren().addAll(label, keys);
    }
}
