package org.keytally.app.budgets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.MeterBar;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Level;
import org.kordamp.ikonli.javafx.FontIcon;

/// One budget as a card: how much of it is used, how long it lasts, and a menu of what can be done.
final class BudgetCardNode extends VBox {

    private final BudgetCard card;
    private final Words words;

    BudgetCardNode(BudgetCard card, Words words, Runnable edit, Runnable remove) {
        this.card = card;
        this.words = words;
        getStyleClass().addAll("card", "budget-card");
        setFocusTraversable(true);
        setAccessibleText(said());
        MeterBar bar = new MeterBar();
        bar.tell(card.used(), card.warnsFrom(), said());
        bar.pace(card.even());
        getChildren().addAll(head(edit, remove), bar, facts());
    }

    private HBox head(Runnable edit, Runnable remove) {
        Label title = new Label(card.title());
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        Label amounts = new Label(card.amounts());
        amounts.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, chip(words, card.level()), amounts);
        head.getStyleClass().add("key-head");
        if (card.isSet()) {
            head.getChildren().add(menu(edit, remove));
        }
        return head;
    }

    private FlowPane facts() {
        List<String> facts = new ArrayList<>(List.of(card.pace()));
        card.forecast().ifPresent(facts::add);
        card.reserved().ifPresent(facts::add);
        facts.add(card.kind());
        card.origin().ifPresent(facts::add);
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("budget-facts");
        facts.forEach(fact -> {
            Label label = new Label(fact);
            label.getStyleClass().addAll("muted", "small-text");
            pane.getChildren().add(label);
        });
        return pane;
    }

    private MenuButton menu(Runnable edit, Runnable remove) {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll("flat", "no-arrow", "button-icon");
        menu.setAccessibleText(words.of("keys.card.menu", card.title()));
        menu.getItems().setAll(
                item("budgets.edit", "fth-edit-2", edit), item("budgets.remove", "fth-trash-2", remove));
        return menu;
    }

    private MenuItem item(String name, String icon, Runnable run) {
        MenuItem item = new MenuItem(words.of(name), new FontIcon(icon));
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// How it stands, by icon and word.
    static Chip chip(Words words, Level level) {
        String word = words.of("budgets.level", level);
        Chip chip = switch (level) {
            case FINE -> new Chip(Tone.GOOD, "fth-check", word);
            case FORECAST -> new Chip(Tone.WARNING, "fth-trending-up", word);
            case WARNED -> new Chip(Tone.WARNING, "fth-alert-triangle", word);
            case OVER -> new Chip(Tone.BAD, "fth-alert-octagon", word);
        };
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private String said() {
        return Stream.of(card.title(), words.of("budgets.level", card.level()), card.amounts(), card.pace(),
                card.kind())
                .collect(Collectors.joining(", "));
    }
}
