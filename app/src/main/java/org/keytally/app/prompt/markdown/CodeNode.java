package org.keytally.app.prompt.markdown;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.keytally.app.prompt.markdown.GrowingBox.Made;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lines of a program, with a button that copies them as they came.
final class CodeNode extends VBox {

    /// What it needs of the screen.
    record Stage(Words words, Consumer<String> copy) {}

    private final GrowingBox<String> lines = new GrowingBox<>("code-lines", CodeNode::lines);
    private Block.Code code;

    CodeNode(Block.Code code, Stage stage) {
        this.code = code;
        ScrollPane scroll = new ScrollPane(lines.node());
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.skinProperty().subscribe(_ -> scroll.lookupAll(".viewport").forEach(view -> view.setCache(false)));
        lines.show(CodeLines.parts(code.text()));
        getChildren().addAll(head(stage), scroll);
        getStyleClass().add("code-block");
    }

    /// Takes in what has come since, unless it is in another language.
    boolean becomes(Block.Code next) {
        if (!next.language().equals(code.language())) {
            return false;
        }
        code = next;
        lines.show(CodeLines.parts(next.text()));
        return true;
    }

    private HBox head(Stage stage) {
        Label name = new Label(code.language());
        name.getStyleClass().addAll("muted", "small-text");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = new Button(stage.words().of("prompt.code.copy"), new FontIcon("fth-copy"));
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(_ -> stage.copy().accept(code.text()));
        HBox head = new HBox(name, gap, button);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Made<String> lines(String part) {
        Text text = new Text(part);
        text.getStyleClass().addAll("run", "mono");
        return Made.growing(text, text::setText);
    }
}
