package org.keytally.app.prompt;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.SteadyBox;
import org.keytally.app.prompt.markdown.MarkdownNode;
import org.keytally.app.words.SafeText;
import org.kordamp.ikonli.javafx.FontIcon;

/// One question with its answer, what happened on the way, and what it cost.
final class ExchangeNode extends VBox {

    /// Of a longer question only the beginning is shown.
    private static final int SHOWN = 2_000;

    /// What the screen does where a person asks for it here.
    interface Stage {

        void step(NextStep next);

        /// Leads a key to another secret.
        ///
        /// @param key its id
        void rotate(String key);

        /// Lets a person ask somebody else the same.
        void askInstead(Pick other);

        PromptDialogs dialogs();
    }

    private final Exchange exchange;
    private final Kit kit;
    private final Stage stage;
    private final VBox notes = new VBox();
    private final Label who = new Label();
    private final Label running = new Label();
    private final Label wait = new Label();
    private final HBox foot = new HBox();
    private final VBox trouble = new VBox();
    private final MarkdownNode answer;

    ExchangeNode(Exchange exchange, Kit kit, Stage stage) {
        this.exchange = exchange;
        this.kit = kit;
        this.stage = stage;
        this.answer = new MarkdownNode(kit.words(), stage.dialogs()::link, stage.dialogs()::copy);
        SteadyBox content = new SteadyBox();
        content.getStyleClass().add("exchange");
        notes.getStyleClass().add("exchange-notes");
        foot.getStyleClass().add("exchange-foot");
        trouble.getStyleClass().add("exchange-trouble");
        who.getStyleClass().addAll("strong", "small-text");
        running.getStyleClass().addAll("muted", "small-text");
        wait.getStyleClass().add("muted");
        wait.setText(kit.words().of("prompt.waiting-for-answer"));
        content.getChildren().addAll(question(), notes, who, wait, answer, trouble, foot, running);
        getChildren().add(content);
        bind();
    }

    private void bind() {
        who.textProperty().bind(exchange.modelProperty());
        shownWith(who, who.textProperty().isNotEmpty());
        running.textProperty().bind(exchange.runningProperty());
        shownWith(running, running.textProperty().isNotEmpty());
        exchange.blocksProperty().subscribe(answer::show);
        exchange.notes().addListener((ListChangeListener<String>) _ -> showNotes());
        exchange.phaseProperty().subscribe(this::show);
        showNotes();
    }

    private void show(Exchange.Phase phase) {
        boolean waits = phase == Exchange.Phase.WAITING;
        wait.setVisible(waits);
        wait.setManaged(waits);
        boolean isOver = phase != Exchange.Phase.WAITING && phase != Exchange.Phase.STREAMING;
        trouble.getChildren().clear();
        foot.getChildren().clear();
        if (isOver) {
            exchange.troubleProperty().get().ifPresent(this::tell);
            end(phase);
        }
        visible(trouble, !trouble.getChildren().isEmpty());
        visible(foot, !foot.getChildren().isEmpty());
    }

    private void end(Exchange.Phase phase) {
        if (phase == Exchange.Phase.INCOMPLETE) {
            foot.getChildren().add(new Chip(Tone.WARNING, "fth-scissors", kit.words().of("prompt.incomplete")));
        }
        exchange.receiptProperty().get().ifPresent(receipt -> {
            Hyperlink line = new Hyperlink(receipt.line());
            line.setMnemonicParsing(false);
            line.getStyleClass().addAll("receipt", "small-text");
            line.setWrapText(true);
            line.setOnAction(_ -> {
                line.setVisited(false);
                stage.dialogs().receipt(receipt);
            });
            foot.getChildren().add(line);
        });
        if (!exchange.answer().isEmpty()) {
            foot.getChildren().add(icon("fth-copy", "prompt.copy", () -> stage.dialogs().copy(exchange.answer())));
        }
        foot.getChildren().add(icon("fth-rotate-cw", "prompt.next.again", () -> stage.step(NextStep.AGAIN)));
        foot.getChildren().add(icon("fth-shuffle", "prompt.next.model", () -> stage.step(NextStep.MODEL)));
    }

    boolean isOf(Exchange other) {
        return exchange == other;
    }

    private void tell(Trouble why) {
        Chip matter = new Chip(
                why.matter() == Trouble.Matter.PROVIDERS ? Tone.WARNING : Tone.PLAIN, "fth-user-check",
                kit.words().of("prompt.matter", why.matter()));
        Label title = new Label(why.title());
        title.getStyleClass().add("strong");
        FlowPane head = new FlowPane(new FontIcon("fth-alert-triangle"), title, matter);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("trouble-head");
        trouble.getChildren().addAll(head, wrapped(why.text()));
        why.said().map(said -> wrapped(kit.words().of("prompt.said", said))).ifPresent(trouble.getChildren()::add);
        why.instead().flatMap(this::instead).or(() -> why.burnt().map(this::rotation)).or(() -> verb(why.next()))
                .ifPresent(trouble.getChildren()::add);
    }

    private Optional<Button> verb(NextStep next) {
        if (next == NextStep.NOTHING) {
            return Optional.empty();
        }
        Button button = new Button(kit.words().of("prompt.next", next));
        button.setOnAction(_ -> stage.step(next));
        return Optional.of(button);
    }

    private Button rotation(String key) {
        Button button = new Button(kit.words().of("keys.card.rotate"));
        button.setOnAction(_ -> stage.rotate(key));
        return button;
    }

    private Optional<Button> instead(Pick other) {
        return other.model().map(name -> {
            Button button = new Button(kit.words().of("prompt.next.instead", name));
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> stage.askInstead(other));
            return button;
        });
    }

    private Node question() {
        String text = SafeText.stripped(exchange.draft().text());
        Label label = wrapped(text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text);
        VBox box = new VBox();
        if (!text.isBlank()) {
            box.getChildren().add(label);
        }
        if (!exchange.draft().attachments().isEmpty()) {
            FlowPane chips = new FlowPane();
            chips.getStyleClass().add("attachments");
            exchange.draft().attachments().forEach(one -> chips.getChildren().add(
                    new Chip(Tone.PLAIN, "fth-paperclip", SafeText.stripped(one.name()))));
            box.getChildren().add(chips);
        }
        box.getStyleClass().add("question");
        box.setAccessibleText(kit.words().of("prompt.question.said", label.getText()));
        return box;
    }

    private void showNotes() {
        notes.getChildren().setAll(exchange.notes().stream().map(text -> {
            Label note = wrapped(text);
            note.setGraphic(new FontIcon("fth-corner-down-right"));
            note.getStyleClass().addAll("muted", "small-text");
            return note;
        }).toList());
        visible(notes, !notes.getChildren().isEmpty());
    }

    private Button icon(String icon, String name, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setAccessibleText(kit.words().of(name));
        button.setTooltip(new javafx.scene.control.Tooltip(kit.words().of(name)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void shownWith(Node node, javafx.beans.value.ObservableValue<Boolean> isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(isShown);
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
