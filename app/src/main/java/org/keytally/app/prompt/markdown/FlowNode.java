package org.keytally.app.prompt.markdown;

import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;

/// Text with looks and links; where it grows, only the stretches that changed are made again.
final class FlowNode extends TextFlow {

    private final Function<Run, Node> make;
    private List<Run> shown = List.of();

    FlowNode(String style, Function<Run, Node> make) {
        this.make = make;
        getStyleClass().add(style);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<Run> next) {
        int same = 0;
        while (same < Math.min(shown.size(), next.size()) && shown.get(same).equals(next.get(same))) {
            same++;
        }
        getChildren().remove(same, getChildren().size());
        getChildren().addAll(next.subList(same, next.size()).stream().map(make).toList());
        setAccessibleText(String.join("", next.stream().map(Run::text).toList()));
        shown = List.copyOf(next);
    }
}
