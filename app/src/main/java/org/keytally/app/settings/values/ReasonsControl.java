package org.keytally.app.settings.values;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.keytally.core.domain.policy.FallbackReason;

/// The reasons for which another payer's key may step in, each to be ticked.
final class ReasonsControl implements ValueControl {

    private final Map<FallbackReason, CheckBox> boxes = new EnumMap<>(FallbackReason.class);
    private final FlowPane pane = new FlowPane();
    private String shown = "";

    ReasonsControl(ValueWords words, Consumer<String> wanted) {
        for (FallbackReason reason : FallbackReason.values()) {
            CheckBox box = new CheckBox(words.reason(reason));
            box.setWrapText(true);
            box.setOnAction(_ -> wanted.accept(ticked()));
            boxes.put(reason, box);
        }
        pane.getStyleClass().add("setting-reasons");
        pane.getChildren().setAll(boxes.values());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(String value) {
        shown = value;
        Set<FallbackReason> listed = FallbackReason.listed(value);
        boxes.forEach((reason, box) -> box.setSelected(listed.contains(reason)));
    }

    @Override
    public void turnBack() {
        show(shown);
    }

    private String ticked() {
        return boxes.entrySet()
                .stream()
                .filter(one -> one.getValue().isSelected())
                .map(one -> one.getKey().word())
                .collect(Collectors.joining(","));
    }
}
