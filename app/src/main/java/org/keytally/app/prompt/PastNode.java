package org.keytally.app.prompt;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.prompt.markdown.MarkdownNode;
import org.keytally.app.words.SafeText;
import org.kordamp.ikonli.javafx.FontIcon;

/// A kept question with its answer and its receipt; nothing of it can be changed.
final class PastNode extends VBox {

    /// Of a longer question only the beginning is shown.
    private static final int SHOWN = 2_000;

    PastNode(PastTurn turn, Kit kit, PromptDialogs dialogs, Consumer<String> again) {
        getStyleClass().add("exchange");
        MarkdownNode answer = new MarkdownNode(kit.words(), dialogs::link, dialogs::copy);
        answer.show(turn.blocks());
        Label whom = new Label(turn.whom());
        whom.getStyleClass().addAll("muted", "small-text");
        getChildren().addAll(question(turn, kit), whom, answer, foot(turn, kit, dialogs, again));
    }

    private static VBox question(PastTurn turn, Kit kit) {
        String text = SafeText.stripped(turn.said());
        Label label = new Label(text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getStyleClass().add("question");
        box.setAccessibleText(kit.words().of("prompt.question.said", label.getText()));
        return box;
    }

    private static HBox foot(PastTurn turn, Kit kit, PromptDialogs dialogs, Consumer<String> again) {
        Hyperlink receipt = new Hyperlink(turn.receipt().line());
        receipt.setMnemonicParsing(false);
        receipt.getStyleClass().addAll("receipt", "small-text");
        receipt.setOnAction(_ -> {
            receipt.setVisited(false);
            dialogs.receipt(turn.receipt());
        });
        Button ask = new Button(kit.words().of("prompt.history.again"), new FontIcon("fth-rotate-cw"));
        ask.getStyleClass().addAll("flat", "small");
        ask.setOnAction(_ -> again.accept(turn.question()));
        Button copy = new Button(kit.words().of("prompt.copy"), new FontIcon("fth-copy"));
        copy.getStyleClass().addAll("flat", "small");
        copy.setOnAction(_ -> dialogs.copy(turn.answer()));
        HBox foot = new HBox(receipt, copy, ask);
        if (turn.isCut()) {
            foot.getChildren().addFirst(
                    new Chip(Tone.WARNING, "fth-scissors", kit.words().of("prompt.incomplete")));
        }
        foot.getStyleClass().add("exchange-foot");
        return foot;
    }
}
