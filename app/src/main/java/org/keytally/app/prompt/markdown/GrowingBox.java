package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.keytally.app.fx.SteadyBox;

/// Nodes below each other for a list that grows at its end; those of what did not change stay as they are.
final class GrowingBox<T> {

    /// What is made for one of them.
    ///
    /// @param becomes takes in what it has become, where it can
    record Made<T>(Node node, Predicate<T> becomes) {

        static <T> Made<T> once(Node node) {
            return new Made<>(node, _ -> false);
        }

        static <T> Made<T> growing(Node node, Consumer<T> show) {
            return new Made<>(node, next -> {
                show.accept(next);
                return true;
            });
        }
    }

    /// Those beyond the first lie in boxes of so many, so that a layout at the end asks few of them.
    private static final int GROUP = 32;

    private final SteadyBox box = new SteadyBox();
    private final Function<T, Made<T>> make;
    private final List<Made<T>> made = new ArrayList<>();
    private List<T> shown = List.of();

    GrowingBox(String style, Function<T, Made<T>> make) {
        this.make = make;
        box.getStyleClass().add(style);
    }

    SteadyBox node() {
        return box;
    }

    void show(List<T> next) {
        int both = Math.min(shown.size(), next.size());
        int same = 0;
        while (same < both && Objects.equals(shown.get(same), next.get(same))) {
            same++;
        }
        if (same < both && made.get(same).becomes().test(next.get(same))) {
            same++;
        }
        cut(same);
        next.subList(same, next.size()).forEach(this::add);
        shown = List.copyOf(next);
    }

    private void cut(int size) {
        made.subList(size, made.size()).clear();
        int groups = Math.max(0, Math.ceilDiv(size, GROUP) - 1);
        cut(box.getChildren(), Math.min(size, GROUP) + groups);
        if (groups > 0) {
            cut(group(), size - groups * GROUP);
        }
    }

    private void add(T one) {
        Made<T> fresh = make.apply(one);
        if (made.size() >= GROUP && made.size() % GROUP == 0) {
            SteadyBox group = new SteadyBox();
            group.spacingProperty().bind(box.spacingProperty());
            box.getChildren().add(group);
        }
        ObservableList<Node> place = made.size() < GROUP ? box.getChildren() : group();
        place.add(fresh.node());
        made.add(fresh);
    }

    private ObservableList<Node> group() {
        return ((SteadyBox) box.getChildren().getLast()).getChildren();
    }

    private static void cut(ObservableList<Node> nodes, int size) {
        if (size < nodes.size()) {
            nodes.remove(size, nodes.size());
        }
    }
}
