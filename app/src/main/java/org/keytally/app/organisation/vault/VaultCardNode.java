package org.keytally.app.organisation.vault;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// One connected vault as a card: where it is, how it is, and what can be done with it.
final class VaultCardNode extends HBox {

    private final VaultCard card;
    private final Words words;

    /// @param sync told where it is to be synced
    /// @param further what else can be done
    VaultCardNode(VaultCard card, Words words, Runnable sync, List<MenuItem> further) {
        this.card = card;
        this.words = words;
        getStyleClass().addAll("card", "vault-card");
        setFocusTraversable(true);
        setAccessibleText(String.join(", ", card.name(), String.join(", ", card.facts())));
        VBox text = new VBox(head(), facts());
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!card.may().isEmpty()) {
            Label may = quiet(words.of("organisation.vault.may", card.may()));
            may.setWrapText(true);
            may.setMinHeight(USE_PREF_SIZE);
            text.getChildren().add(may);
        }
        card.trouble().ifPresent(why -> text.getChildren().add(trouble(why)));
        getChildren().addAll(text, buttons(sync, further));
    }

    private Node head() {
        Label name = new Label(card.name(), new FontIcon("fth-cloud"));
        name.getStyleClass().add("strong");
        FlowPane head = new FlowPane(name);
        if (!card.link().address().toString().endsWith("/" + card.name())) {
            head.getChildren().add(quiet(card.link().address().toString()));
        }
        if (!card.loosened().isEmpty()) {
            head.getChildren().add(new Chip(
                    Tone.WARNING, "fth-unlock", words.of("organisation.vault.loosened", card.loosened())));
        }
        head.getStyleClass().add("key-head");
        return head;
    }

    private Node facts() {
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add("key-facts");
        card.facts().forEach(fact -> facts.getChildren().add(quiet(fact)));
        return facts;
    }

    private static Label trouble(String why) {
        Label label = new Label(why, new FontIcon("fth-alert-circle"));
        label.getStyleClass().addAll("warning-line");
        label.setWrapText(true);
        return label;
    }

    private Node buttons(Runnable sync, List<MenuItem> further) {
        Button now = new Button(words.of("organisation.vault.sync"), new FontIcon("fth-refresh-cw"));
        now.setMinWidth(USE_PREF_SIZE);
        now.setAccessibleText(words.of("organisation.vault.sync-said", card.name()));
        now.setOnAction(_ -> sync.run());
        now.setDisable(card.isAtWork());
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll("flat", "no-arrow", "button-icon");
        menu.setAccessibleText(words.of("organisation.vault.menu", card.name()));
        menu.getItems().setAll(further);
        List<Node> all = new ArrayList<>();
        if (card.isAtWork()) {
            ProgressIndicator progress = new ProgressIndicator();
            progress.getStyleClass().add("small-progress");
            progress.setAccessibleText(words.of("organisation.vault.asking", card.name()));
            all.add(progress);
        }
        all.add(now);
        all.add(menu);
        HBox row = new HBox(all.toArray(Node[]::new));
        row.getStyleClass().add("dialog-buttons");
        return row;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
