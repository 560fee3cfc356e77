package org.keytally.app.keys;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.keytally.app.sign.PayerBadge;
import org.keytally.app.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The calendar of keys as a line of time: months, and in each the days on which something ends or is due.
final class KeyCalendarNodes {

    private final Words words;

    KeyCalendarNodes(Words words) {
        this.words = words;
    }

    List<Node> of(List<KeyMonth> months) {
        if (months.isEmpty()) {
            Label none = new Label(words.of("keys.calendar.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            return List.of(none);
        }
        return months.stream().<Node>map(this::month).toList();
    }

    private VBox month(KeyMonth month) {
        Label title = new Label(month.title());
        title.getStyleClass().add("section-title");
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "key-month");
        month.days().forEach(day -> card.getChildren().add(line(day)));
        VBox box = new VBox(title, card);
        box.getStyleClass().add("key-group");
        return box;
    }

    // Where letters are large, what happens stands below its day.
    private FlowPane line(KeyMonth.Day day) {
        String happens = words.of("keys.calendar.kind", day.kind());
        Label when = new Label(day.day());
        when.getStyleClass().add("key-date");
        Label away = new Label(day.away());
        away.getStyleClass().addAll("muted", "key-date");
        FontIcon icon = new FontIcon(switch (day.kind()) {
            case EXPIRES -> "fth-clock";
            case ROTATES -> "fth-rotate-cw";
            case LEASE_ENDS -> "fth-cloud-off";
        });
        icon.getStyleClass().add(day.isOverdue() ? "warning" : "plain");
        Label label = new Label(day.label(), icon);
        label.getStyleClass().add("strong");
        FlowPane line = new FlowPane(when, away, label, new PayerBadge(words, day.payer()), new Label(happens));
        line.getStyleClass().add("key-day");
        line.setFocusTraversable(true);
        line.setAccessibleText(String.join(", ", day.label(), happens, day.day(), day.away()));
        return line;
    }
}
