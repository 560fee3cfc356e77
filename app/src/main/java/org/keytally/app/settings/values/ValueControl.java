package org.keytally.app.settings.values;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.keytally.core.domain.home.Setting;

/// The control by which the value of a setting is chosen or typed.
sealed interface ValueControl permits ChoiceControl, SwitchControl, ReasonsControl, SizeControl, TextControl {

    Node node();

    void show(String value);

    /// Shows again what holds, because what was wanted was not taken.
    void turnBack();

    /// The control that suits a setting.
    ///
    /// @param wanted told what a person wants
    static ValueControl of(Setting setting, ValueWords words, Consumer<String> wanted) {
        return switch (setting) {
            case FALLBACK_REASONS -> new ReasonsControl(words, wanted);
            case TEXT_SIZE -> new SizeControl(words.name(setting), wanted);
            case FALLBACK_UNSET, FALLBACK_FAILURE, CACHE, HISTORY ->
                new SwitchControl(words.name(setting), wanted);
            default -> ValueWords.choices(setting).isEmpty()
                    ? new TextControl(words.name(setting), wanted)
                    : new ChoiceControl(setting, words, wanted);
        };
    }
}
