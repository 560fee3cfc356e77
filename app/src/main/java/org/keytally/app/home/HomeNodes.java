package org.keytally.app.home;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.MeterBar;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.app.fx.ShareBar;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The parts of the first screen that repeat.
final class HomeNodes {

    private final Words words;
    private final Runnable goToKeys;
    private final Runnable goToCosts;

    HomeNodes(Words words, Runnable goToKeys, Runnable goToCosts) {
        this.words = words;
        this.goToKeys = goToKeys;
        this.goToCosts = goToCosts;
    }

    Node meter(Meter meter) {
        MeterBar bar = new MeterBar();
        bar.tell(meter.used(), meter.warnsFrom(), meter.name() + ", " + meter.amounts() + ", " + meter.pace());
        bar.pace(meter.even());
        Label pace = new Label(meter.pace());
        pace.setWrapText(true);
        Label amounts = muted(meter.amounts());
        amounts.getStyleClass().add("small-text");
        Label name = muted(meter.name());
        name.setWrapText(true);
        VBox box = new VBox(name, pace, bar, amounts);
        box.getStyleClass().add("home-meter");
        return box;
    }

    Node care(Care care) {
        Label text = new Label(care.text());
        text.setWrapText(true);
        Button act = new Button(words.of("home.care", care.where()));
        act.getStyleClass().add("small");
        act.setAccessibleText(words.of("home.care", care.where()) + ": " + care.text());
        act.setOnAction(_ -> (care.where() == Care.Where.KEYS ? goToKeys : goToCosts).run());
        FontIcon icon = new FontIcon(care.tone() == Tone.BAD ? "fth-alert-octagon" : "fth-alert-triangle");
        icon.getStyleClass().add(Words.code(care.tone()));
        HBox head = new HBox(icon, text);
        head.getStyleClass().add("home-line");
        VBox box = new VBox(head, act);
        box.getStyleClass().add("home-care");
        return box;
    }

    Node tile(String title, List<Slice> slices) {
        VBox box = tile(title);
        if (slices.isEmpty()) {
            box.getChildren().add(quiet("home.tile.none"));
        }
        for (Slice slice : slices) {
            ShareBar bar = new ShareBar();
            bar.tell(slice.share(), "series-1");
            Label name = new Label(slice.name());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label cost = new Label(slice.cost());
            cost.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(name, gap, cost);
            line.getStyleClass().add("home-line");
            box.getChildren().addAll(line, bar);
        }
        return box;
    }

    Node trend(String text) {
        VBox box = tile("home.tile.trend");
        Label label = text.isEmpty() ? quiet("home.tile.none") : new Label(text);
        label.setWrapText(true);
        box.getChildren().add(label);
        return box;
    }

    Label quiet(String name) {
        Label label = muted(words.of(name));
        label.setWrapText(true);
        return label;
    }

    private VBox tile(String title) {
        Label heading = muted(words.of(title));
        VBox box = new VBox(heading);
        box.getStyleClass().addAll("card", "home-tile");
        return box;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
