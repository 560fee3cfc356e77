package org.keytally.app.settings.doctor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.keytally.app.fx.Chip;
import org.keytally.app.fx.Notice;
import org.keytally.app.settings.values.SettingLine;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.CheckState;

/// Makes the rows of what was found: a chip for the state, a sentence, and at most one button.
record FoundNodes(Words words) {

    Node row(FoundLine line) {
        List<Node> end = line.next().<List<Node>>map(next -> List.of(button(next, line.title()))).orElse(List.of());
        SettingLine row = new SettingLine(line.title(), line.text(), end.toArray(Node[]::new));
        HBox chip = chip(line.state(), line.word().orElseGet(() -> words.of("check.state", line.state())));
        // A word of its own is longer than those of the checks.
        line.word().ifPresent(_ -> chip.getStyleClass().add("exam-chip"));
        row.getChildren().addFirst(chip);
        return row;
    }

    /// In a column as wide as the longest of them, so that what stands beside begins in one line.
    HBox chip(CheckState state, String word) {
        Chip chip = new Chip(tone(state), icon(state), word);
        chip.setMinWidth(Chip.USE_PREF_SIZE);
        HBox column = new HBox(chip);
        column.setMinWidth(HBox.USE_PREF_SIZE);
        column.getStyleClass().add("check-chip");
        return column;
    }

    private static Button button(Notice.Next next, String title) {
        Button button = new Button(next.verb());
        button.setMnemonicParsing(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(next.verb() + ": " + title);
        button.setOnAction(_ -> next.run().run());
        return button;
    }

    private static Notice.Tone tone(CheckState state) {
        return switch (state) {
            case OK -> Notice.Tone.GOOD;
            case CARE -> Notice.Tone.WARNING;
            case BROKEN -> Notice.Tone.BAD;
        };
    }

    private static String icon(CheckState state) {
        return switch (state) {
            case OK -> "fth-check";
            case CARE -> "fth-alert-triangle";
            case BROKEN -> "fth-x-circle";
        };
    }
}
