package org.keytally.app.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.MeterBar;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.ShareBar;
import org.keytally.app.words.Words;
import org.keytally.core.domain.ledger.UsageBy;
import org.kordamp.ikonli.javafx.FontIcon;

/// The parts of the first screen that repeat.
final class HomeNodes {

    private final Words words;
    private final HomeScreen.Ways ways;

    HomeNodes(Words words, HomeScreen.Ways ways) {
        this.words = words;
        this.ways = ways;
    }

    private Node meter(Meter meter) {
        MeterBar bar = new MeterBar();
        bar.tell(meter.used(), meter.warnsFrom(), meter.name() + ", " + meter.amounts() + ", " + meter.pace());
        bar.pace(meter.even());
        Label name = new Label(meter.name());
        name.setWrapText(true);
        VBox box = new VBox(name, bar, small(meter.pace()), small(meter.amounts()));
        box.getStyleClass().add("home-meter");
        return box;
    }

    Node care(Care care) {
        Label text = new Label(care.text());
        text.setWrapText(true);
        Hyperlink act = new Hyperlink(words.of("home.care", care.where()));
        act.setAccessibleText(words.of("home.care", care.where()) + ": " + care.text());
        act.setOnAction(_ -> way(care).run());
        FontIcon icon = new FontIcon(care.tone() == Tone.BAD ? "fth-alert-octagon" : "fth-alert-triangle");
        icon.getStyleClass().add(Words.code(care.tone()));
        text.setGraphic(icon);
        HBox box = line(text, act);
        box.getStyleClass().add("home-care");
        return box;
    }

    private Runnable way(Care care) {
        return switch (care.where()) {
            case ROTATION -> () -> care.key().ifPresent(ways.rotate());
            case KEYS -> ways.keys();
            case BUDGETS -> ways.budgets();
            case COSTS -> ways.costs();
        };
    }

    Node tile(UsageBy by, String title, List<Slice> slices) {
        VBox box = tile(link(words.of(title), () -> ways.sums().show(by, Optional.empty(), "")));
        fill(box, slices, slice -> part(by, slice));
        return box;
    }

    /// Who spent what of others' money.
    Node shared(List<SharedSlice> shared) {
        VBox box = tile(quiet(words.of("home.tile.shared")));
        shared.forEach(one -> fill(box, List.of(one.slice()), slice -> link(
                words.of("home.shared", slice.name(), one.payerName()),
                () -> ways.sums().shared(one.payer(), slice.id(), slice.name()))));
        return box;
    }

    /// How many prompts went the way that stood first.
    Node routing(Routing routing) {
        VBox box = tile(quiet(words.of("home.tile.routing")));
        Label share = new Label(routing.share());
        share.getStyleClass().add("strong");
        share.setWrapText(true);
        box.getChildren().addAll(share, routing.isPerfect()
                ? quiet(routing.text())
                : link(routing.text(), ways.sums()::misroutes));
        return box;
    }

    private void fill(VBox box, List<Slice> slices, Function<Slice, Labeled> name) {
        if (slices.isEmpty()) {
            box.getChildren().add(quiet(words.of("home.tile.none")));
        }
        for (Slice slice : slices) {
            ShareBar bar = new ShareBar();
            bar.tell(slice.share(), slice.style());
            box.getChildren().addAll(line(name.apply(slice), new Label(slice.cost())), bar);
        }
    }

    private Hyperlink part(UsageBy by, Slice slice) {
        return link(slice.name(), () -> ways.sums().show(by, Optional.of(slice.id()), slice.name()));
    }

    Node budgets(List<Meter> meters) {
        VBox box = tile(link(words.of("home.tile.budgets"), ways.budgets()));
        if (meters.isEmpty()) {
            box.getChildren().add(quiet(words.of("home.tile.no-budget")));
        }
        meters.stream().map(this::meter).forEach(box.getChildren()::add);
        return box;
    }

    Node trend(String text) {
        VBox box = tile(link(words.of("home.tile.trend"),
                () -> ways.sums().show(UsageBy.PAYER, Optional.empty(), "")));
        Label label = text.isEmpty() ? quiet(words.of("home.tile.none")) : new Label(text);
        label.setWrapText(true);
        box.getChildren().add(label);
        return box;
    }

    Label quiet(String text) {
        Label label = muted(text);
        label.setWrapText(true);
        return label;
    }

    private static VBox tile(Labeled heading) {
        VBox box = new VBox(heading);
        box.getStyleClass().addAll("card", "home-tile");
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Hyperlink link(String text, Runnable way) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            way.run();
        });
        return link;
    }

    /// What is told at the left, and what stands whole at the right.
    private static HBox line(Labeled left, Labeled right) {
        left.setMaxWidth(Double.MAX_VALUE);
        left.setWrapText(true);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(left, right);
        line.getStyleClass().add("home-line");
        return line;
    }

    private static Label small(String text) {
        Label label = muted(text);
        label.setWrapText(true);
        label.getStyleClass().add("small-text");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
