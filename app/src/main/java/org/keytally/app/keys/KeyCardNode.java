package org.keytally.app.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.SparkLine;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.sign.KeyStateChip;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.KeyState;
import org.kordamp.ikonli.javafx.FontIcon;

/// One key as a card: what it is, who pays with it, how it is, and a menu of what can be done.
final class KeyCardNode extends HBox {

    // Side by side in usual letters, one below the other in larger ones.
    private static final double BOTH_TAKE = 330;

    private final KeyCard card;
    private final KeysViewModel model;
    private final Kit kit;
    private final Words words;

    KeyCardNode(KeyCard card, KeysViewModel model, Kit kit) {
        this.card = card;
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        getStyleClass().addAll("card", "key-row");
        setFocusTraversable(true);
        setAccessibleText(said());
        HBox.setHgrow(this, Priority.ALWAYS);
        VBox text = new VBox(head(), facts());
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane figures = new FlowPane(spending(), dates());
        figures.getStyleClass().add("key-figures");
        figures.setPrefWrapLength(BOTH_TAKE);
        getChildren().addAll(star(), text, figures, menu());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("resting"), card.state() != KeyState.ACTIVE);
    }

    private Node star() {
        FontIcon star = new FontIcon("fth-star");
        star.getStyleClass().add(card.isPrimary() ? "star-on" : "star-off");
        Label holder = new Label(null, star);
        holder.setTooltip(new Tooltip(words.of(card.isPrimary() ? "keys.card.primary" : "keys.card.not-primary")));
        return holder;
    }

    private Node head() {
        Label label = new Label(card.label());
        label.getStyleClass().add("strong");
        FlowPane head = new FlowPane(label, new PayerBadge(words, card.payer()),
                KeyStateChip.of(words, card.state(), card.care()));
        card.dates().refused().ifPresent(since -> {
            Chip refused = new Chip(Tone.BAD, "fth-slash", words.of("keys.card.refused"));
            refused.setTooltip(new Tooltip(since.exact()));
            head.getChildren().add(refused);
        });
        card.environment().ifPresent(where -> head.getChildren().add(new EnvironmentChip(words, where)));
        head.getStyleClass().add("key-head");
        return head;
    }

    private Node facts() {
        Label masked = new Label(card.masked());
        masked.getStyleClass().addAll("mono", "muted");
        FlowPane facts = new FlowPane(masked);
        facts.getStyleClass().add("key-facts");
        card.model().ifPresent(name -> facts.getChildren().add(muted(name)));
        card.dates().lease().ifPresent(lease -> facts.getChildren().addAll(lent(lease)));
        Label used = muted(card.dates().lastUsed()
                .map(moment -> words.of("keys.card.used", moment.relative()))
                .orElseGet(() -> words.of("keys.card.unused")));
        card.dates().lastUsed().ifPresent(moment -> used.setTooltip(new Tooltip(moment.exact())));
        facts.getChildren().add(used);
        return facts;
    }

    private List<Label> lent(KeyDates.Lent lease) {
        boolean hasEnded = card.state() == KeyState.LEASE_ENDED;
        Label lent =
                muted(words.of(hasEnded ? "keys.card.lent-ended" : "keys.card.lent", lease.vault(), lease.until()));
        lent.setGraphic(new FontIcon(hasEnded ? "fth-cloud-off" : "fth-cloud"));
        Label admins = muted(words.of("settings.by-admin.mark"));
        admins.setGraphic(new FontIcon("fth-lock"));
        List<Label> labels = new ArrayList<>(List.of(lent, admins));
        lease.synced().ifPresent(at -> {
            Label synced = muted(words.of("organisation.vault.synced", at.relative()));
            synced.setTooltip(new Tooltip(at.exact()));
            labels.add(synced);
        });
        return labels;
    }

    private Node spending() {
        KeySpending spent = card.spending();
        VBox box = new VBox();
        box.getStyleClass().add("key-spending");
        if (!spent.days().isEmpty()) {
            Label cost = new Label(words.of("keys.card.spent", spent.cost()));
            cost.setTooltip(new Tooltip(spent.exact()));
            cost.setMinWidth(USE_PREF_SIZE);
            SparkLine line = new SparkLine();
            line.tell(spent.days(), words.of("keys.card.spark", card.label()));
            box.getChildren().addAll(cost, line);
        }
        return box;
    }

    private Node dates() {
        VBox box = new VBox();
        box.getStyleClass().add("key-dates");
        card.dates().expiry().ifPresent(day -> box.getChildren().add(date("keys.card.expires", day)));
        card.dates().rotation().ifPresent(day -> box.getChildren().add(date("keys.card.rotates", day)));
        return box;
    }

    private Label date(String name, String day) {
        Label date = muted(words.of(name, day));
        date.setMinWidth(USE_PREF_SIZE);
        return date;
    }

    private Node menu() {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-horizontal"));
        menu.getStyleClass().addAll("flat", "no-arrow", "button-icon");
        menu.setAccessibleText(words.of("keys.card.menu", card.label()));
        menu.getItems().setAll(card.isRemoved() ? restoring() : acting());
        return menu;
    }

    private List<MenuItem> restoring() {
        return List.of(item("keys.card.restore", "fth-rotate-ccw", () -> model.deeds().restore(card)));
    }

    private List<MenuItem> acting() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("keys.card.test", "fth-activity", () -> model.deeds().test(card)));
        if (!card.isLent()) {
            items.add(item("keys.card.change", "fth-edit-2", this::change));
            items.add(item("keys.card.rotate", "fth-rotate-cw", () -> model.deeds().rotate(card)));
            items.add(item("keys.card.replace", "fth-refresh-cw",
                    () -> kit.dialogs().show(ReplaceKeyController.dialogue(card, model.deeds(), kit))));
        }
        boolean isEnabled = card.state() != KeyState.DISABLED;
        if (isEnabled && !card.isPrimary()) {
            items.add(item("keys.card.make-primary", "fth-star", () -> model.deeds().makePrimary(card)));
        }
        items.add(isEnabled
                ? item("keys.card.disable", "fth-pause", () -> model.deeds().disable(card))
                : item("keys.card.enable", "fth-play", () -> model.deeds().enable(card)));
        if (!card.isLent()) {
            model.key(card).ifPresent(key -> items.add(key.marks().lendable()
                    ? item("keys.card.keep", "fth-lock", () -> model.deeds().lend(card, false))
                    : item("keys.card.lend", "fth-terminal", () -> model.deeds().lend(card, true))));
            items.add(item("keys.card.remove", "fth-trash-2", () -> model.deeds().remove(card)));
        }
        return items;
    }

    private void change() {
        model.key(card)
                .ifPresent(key -> kit.dialogs()
                        .show(ChangeKeyController.dialogue(model.cases(), key, kit, model::read)));
    }

    private MenuItem item(String name, String icon, Runnable run) {
        MenuItem item = new MenuItem(words.of(name), new FontIcon(icon));
        item.setOnAction(_ -> run.run());
        return item;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private String said() {
        return Stream.of(card.label(), words.of("sign.payer", card.payer()), words.of("state", card.state()),
                card.isPrimary() ? words.of("keys.card.primary") : "",
                card.spending().cost().isEmpty() ? "" : words.of("keys.card.spent", card.spending().cost()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
