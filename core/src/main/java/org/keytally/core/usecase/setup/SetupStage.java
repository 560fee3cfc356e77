package org.keytally.core.usecase.setup;

import java.util.Arrays;
import java.util.Locale;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;

/// How far a person has come in the setup, kept so that it can be left and resumed.
public enum SetupStage {
    NEW,
    MOTIVES,
    KEYS,
    SETTINGS,
    TRY,
    DONE;

    /// The stage that is kept in a home.
    public static SetupStage in(SettingBook book) {
        String word = book.value(Setting.SETUP);
        return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst().orElse(NEW);
    }

    /// The word by which it is kept.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
