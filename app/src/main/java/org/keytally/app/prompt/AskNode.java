package org.keytally.app.prompt;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Kit;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.BudgetNames;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.usecase.prompt.Remainder;
import org.keytally.core.usecase.prompt.Word;

/// The question who pays: both payers side by side, about what it costs each, and what is left; 1 and 2 answer it.
final class AskNode extends VBox {

    private final Kit kit;
    private final Asking asking;
    private final BudgetNames names;
    private final Consumer<Word> said;
    private final ToggleGroup spans = new ToggleGroup();

    /// @param said told what the person says
    AskNode(Kit kit, Asking asking, BudgetNames names, Consumer<Word> said) {
        this.kit = kit;
        this.asking = asking;
        this.names = names;
        this.said = said;
        getStyleClass().addAll("dialog", "ask");
        String title = of("prompt.ask.title", "prompt.ask.title-many");
        setAccessibleText(title);
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        HBox both = new HBox(offer("1", asking.personal(), Preference.PERSONAL),
                offer("2", asking.shared(), Preference.SHARED));
        both.getStyleClass().add("ask-both");
        Button cancel = new Button(kit.words().of("prompt.ask.decline"));
        cancel.setOnAction(_ -> said.accept(new Word.Declined()));
        HBox buttons = new HBox(cancel);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(heading, both, spans(), buttons);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private String of(String one, String many) {
        return asking.prompts() == 1 ? kit.words().of(one) : kit.words().of(many, asking.prompts());
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "1" -> choose(Preference.PERSONAL);
            case "2" -> choose(Preference.SHARED);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(Preference whose) {
        Word.Span span = (Word.Span) spans.getSelectedToggle().getUserData();
        said.accept(new Word.Chosen(whose, span));
    }

    private Button offer(String number, Outlook.Seen seen, Preference whose) {
        PayerText payers = new PayerText(kit.words());
        PayerBadge badge = new PayerBadge(kit.words());
        badge.tell(seen.offer().payer(), payers.badge(seen.offer().payer(), seen.offer().payerName()));
        Label cap = new Label(number);
        cap.getStyleClass().add("key-cap");
        HBox head = new HBox(badge, cap);
        head.getStyleClass().add("ask-head");
        VBox content = new VBox(head);
        seen.offer().route().next().ifPresent(step -> content.getChildren().add(line(step.key().label(), "strong")));
        String provider = seen.offer().route().provider().name();
        content.getChildren().add(line(provider + seen.offer().model().map(name -> " · " + name).orElse(""), "muted"));
        new PayerGlance(kit.words(), kit.formats()).cost(seen)
                .ifPresent(cost -> content.getChildren().add(line(cost, "strong")));
        for (Remainder left : seen.offer().remains()) {
            content.getChildren().addAll(line(names.titleOf(left.budget()), "muted"), line(left(left), "muted"));
        }
        Button button = new Button(null, content);
        button.getStyleClass().add("ask-offer");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setAccessibleText(number + ": " + payers.pays(seen.offer().payer(), seen.offer().payerName()));
        button.setOnAction(_ -> choose(whose));
        return button;
    }

    private String left(Remainder left) {
        Amounts amounts = new Amounts(kit.words(), kit.formats());
        return kit.words().of("prompt.ask.left", amounts.of(left.unit(), left.left()),
                amounts.withUnit(left.unit(), left.limit()));
    }

    private VBox spans() {
        VBox row = new VBox(span(Word.Span.ONCE, of("prompt.ask.once", "prompt.ask.once-many")),
                span(Word.Span.SESSION, kit.words().of("prompt.ask.session")));
        row.getStyleClass().add("ask-spans");
        if (!asking.project().isEmpty()) {
            row.getChildren().add(
                    span(Word.Span.PROJECT, kit.words().of("prompt.ask.project", asking.project())));
        }
        spans.getToggles().getFirst().setSelected(true);
        return row;
    }

    private RadioButton span(Word.Span span, String text) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        button.setUserData(span);
        button.setToggleGroup(spans);
        return button;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(text));
        label.getStyleClass().add(style);
        return label;
    }
}
