package org.keytally.app.organisation.members;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.organisation.members.OwnStanding.OwnKey;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows one's own standing: the keys that were made for oneself, and the step by which one asks for some.
record OwnNodes(Kit kit, MemberDoors doors) {

    List<Node> of(OwnStanding own) {
        List<Node> all = new ArrayList<>();
        own.keys().forEach(key -> all.add(card(key)));
        all.add(join(own));
        return all;
    }

    private Node card(OwnKey key) {
        Label label = new Label(key.label(), new FontIcon("fth-key"));
        label.getStyleClass().add("strong");
        FlowPane head = new FlowPane(label, key.isGood()
                ? new Chip(Tone.GOOD, "fth-check", key.state())
                : new Chip(Tone.WARNING, "fth-alert-circle", key.state()));
        head.getStyleClass().add("key-head");
        VBox text = new VBox(head, quiet(key.facts()));
        HBox card = card(text);
        key.receipt().ifPresent(receipt -> {
            text.getChildren().add(quiet(kit.words().of("organisation.members.own.receipt", receipt)));
            card.getChildren().add(copy(
                    "organisation.members.own.copy-receipt", receipt, "organisation.members.own.receipt-copied"));
        });
        return card;
    }

    private Node join(OwnStanding own) {
        Label head = new Label(kit.words().of(
                own.id().isPresent() ? "organisation.members.asked" : "organisation.members.join"));
        head.getStyleClass().add("strong");
        Label id = quiet(own.id().map(now -> kit.words().of("organisation.members.own.id", now))
                .orElseGet(() -> kit.words().of("organisation.members.join.text")));
        HBox card = card(new VBox(head, id));
        own.id().ifPresent(now -> card.getChildren().add(
                copy("organisation.members.own.copy-id", now, "organisation.members.own.id-copied")));
        Button join = new Button(
                kit.words().of(own.id().isPresent()
                        ? "organisation.members.join.again"
                        : "organisation.members.join"),
                new FontIcon("fth-log-in"));
        join.setMinWidth(Region.USE_PREF_SIZE);
        join.setOnAction(_ -> doors.join());
        card.getChildren().add(join);
        return card;
    }

    private static HBox card(VBox text) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(text);
        card.getStyleClass().addAll("card", "vault-card");
        return card;
    }

    private Button copy(String verb, String text, String done) {
        Button copy = new Button(kit.words().of(verb), new FontIcon("fth-copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            kit.outside().copy(text);
            kit.notices().tell(Notice.good(kit.words().of(done)));
        });
        return copy;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
