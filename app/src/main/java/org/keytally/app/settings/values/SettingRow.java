package org.keytally.app.settings.values;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.Shown;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.kordamp.ikonli.javafx.FontIcon;

/// One setting in a page: its name, what it is good for, its control, and under it what is wrong with a value.
public final class SettingRow extends VBox {

    /// Their controls want a line of their own.
    private static final Set<Setting> LONG = Set.of(Setting.FALLBACK_REASONS, Setting.PREFERENCE, Setting.ASK_DEFAULT,
            Setting.THEME, Setting.LANGUAGE, Setting.TEXT_SIZE, Setting.PLAIN_HTTP, Setting.ZONE);

    private Setting setting = Setting.PREFERENCE;

    public SettingRow() {
        getStyleClass().add("setting-row");
    }

    public Setting getSetting() {
        return setting;
    }

    /// For view files.
    public void setSetting(Setting now) {
        setting = now;
        setId("setting-" + now.label().replace('.', '-'));
    }

    /// Fills every row in a page.
    public static void fill(Node page, ValuesViewModel model, Words words) {
        page.lookupAll(".setting-row").stream()
                .filter(SettingRow.class::isInstance)
                .map(SettingRow.class::cast)
                .forEach(row -> row.fill(model, new ValueWords(words)));
    }

    private void fill(ValuesViewModel model, ValueWords words) {
        ValueControl control = ValueControl.of(setting, words, value -> model.set(setting, value));
        model.whenNotTaken(setting, control::turnBack);
        model.valueProperty(setting).subscribe(control::show);
        Label name = new Label(words.name(setting));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        name.setLabelFor(control.node());
        Label text = new Label(words.text(setting));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty(setting));
        Shown.when(problem, problem.textProperty().isNotEmpty());
        VBox said = new VBox(name, text, byAdmin(model, control, words));
        arrange(said, control, problem);
    }

    // Whose matter it is stands beside what cannot be changed.
    private Label byAdmin(ValuesViewModel model, ValueControl control, ValueWords words) {
        Label mark = new Label(words.byAdmin(), new FontIcon("fth-lock"));
        mark.getStyleClass().add("by-admin");
        model.fixedProperty().subscribe(fixed -> {
            mark.setVisible(fixed.contains(setting));
            mark.setManaged(mark.isVisible());
            control.node().setDisable(mark.isVisible());
        });
        return mark;
    }

    private void arrange(VBox said, ValueControl control, Label problem) {
        if (LONG.contains(setting)) {
            getChildren().setAll(said, control.node(), problem);
            return;
        }
        HBox line = new HBox(said, control.node());
        line.getStyleClass().add("setting-line");
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().setAll(line, problem);
    }
}
