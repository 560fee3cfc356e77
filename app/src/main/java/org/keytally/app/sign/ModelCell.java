package org.keytally.app.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelBadge;

/// A model in a list to choose from, with the words that help to choose as chips behind it.
public final class ModelCell extends ListCell<String> {

    private final Words words;
    private final Function<String, Set<ModelBadge>> badges;

    /// @param badges what is said of a model
    public ModelCell(Words words, Function<String, Set<ModelBadge>> badges) {
        this.words = words;
        this.badges = badges;
    }

    @Override
    protected void updateItem(@Nullable String model, boolean isEmpty) {
        super.updateItem(model, isEmpty);
        Set<ModelBadge> said = isEmpty || model == null ? Set.of() : badges.apply(model);
        setText(isEmpty || model == null || !said.isEmpty() ? null : model);
        setGraphic(model == null || said.isEmpty() ? null : line(model, said));
        setAccessibleText(model == null ? "" : String.join(", ", spoken(model, said)));
    }

    private Node line(String model, Set<ModelBadge> said) {
        List<Node> parts = new ArrayList<>(List.of(new Label(model)));
        said.stream().sorted().map(one -> chip(words, one)).forEach(parts::add);
        HBox line = new HBox(parts.toArray(Node[]::new));
        line.getStyleClass().add("model-line");
        return line;
    }

    /// The chip of one such word.
    public static Chip chip(Words words, ModelBadge badge) {
        String word = words.of("sign.model", badge);
        Chip chip = switch (badge) {
            case RECOMMENDED -> new Chip(Tone.GOOD, "fth-thumbs-up", word);
            case LATEST -> new Chip(Tone.PLAIN, "fth-sunrise", word);
            case PREVIOUS -> new Chip(Tone.PLAIN, "fth-rewind", word);
            case CHEAPEST -> new Chip(Tone.PLAIN, "fth-dollar-sign", word);
            case FASTEST -> new Chip(Tone.PLAIN, "fth-zap", word);
        };
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private List<String> spoken(String model, Set<ModelBadge> said) {
        return Stream.concat(
                Stream.of(model), said.stream().sorted().map(one -> words.of("sign.model", one)))
                .toList();
    }
}
