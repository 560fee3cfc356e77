package org.keytally.app.prompt;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong, whose matter it is, and the one next step.
final class TroubleNode extends VBox {

    /// @param verb what a step is called here; empty where it is not to be offered
    /// @param rotate leads the key of an id to another secret
    TroubleNode(
            Trouble why,
            Words words,
            Function<NextStep, Optional<String>> verb,
            Consumer<NextStep> step,
            Consumer<String> rotate) {
        getStyleClass().add("exchange-trouble");
        Chip matter = new Chip(
                why.matter() == Trouble.Matter.PROVIDERS ? Tone.WARNING : Tone.PLAIN, "fth-user-check",
                words.of("prompt.matter", why.matter()));
        Label title = new Label(why.title());
        title.getStyleClass().add("strong");
        FlowPane head = new FlowPane(new FontIcon("fth-alert-triangle"), title, matter);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("trouble-head");
        getChildren().addAll(head, wrapped(why.text()));
        why.said().map(said -> wrapped(words.of("prompt.said", said))).ifPresent(getChildren()::add);
        why.burnt()
                .map(key -> button(words.of("keys.card.rotate"), () -> rotate.accept(key)))
                .or(() -> Optional.of(why.next())
                        .filter(next -> next != NextStep.NOTHING)
                        .flatMap(next -> verb.apply(next).map(named -> button(named, () -> step.accept(next)))))
                .ifPresent(getChildren()::add);
    }

    private static Button button(String verb, Runnable run) {
        Button button = new Button(verb);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
