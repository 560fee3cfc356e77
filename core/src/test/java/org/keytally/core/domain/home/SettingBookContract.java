package org.keytally.core.domain.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every book of settings does.
public interface SettingBookContract {

    Narrowing GROQ = new Narrowing(Narrowing.Kind.PROVIDER, "groq");
    Narrowing THESIS = new Narrowing(Narrowing.Kind.PROJECT, "Thesis");

    SettingBook book();

    /// The same book as it is found after the program was started anew.
    SettingBook reopened();

    @Test
    default void givesTheUsualValueUntilOneIsSet() {
        assertThat(book().all()).isEmpty();
        assertThat(book().value(Setting.PREFERENCE)).isEqualTo("personal");
    }

    @Test
    default void keepsWhatWasSet() {
        SettingValue ask = new SettingValue(Setting.PREFERENCE, Narrowing.EVERYWHERE, "ask");
        SettingValue hosts = new SettingValue(Setting.PLAIN_HTTP, Narrowing.EVERYWHERE, "");
        book().set(ask);
        book().set(hosts);

        assertThat(reopened().all()).isEqualTo(List.of(ask, hosts));
        assertThat(reopened().value(Setting.PREFERENCE)).isEqualTo("ask");
    }

    @Test
    default void replacesAValueOfTheSameNarrowingOnly() {
        book().set(new SettingValue(Setting.PREFERENCE, GROQ, "ask"));
        book().set(new SettingValue(Setting.PREFERENCE, THESIS, "shared"));
        book().set(new SettingValue(Setting.PREFERENCE, GROQ, "personal"));

        assertThat(reopened().all()).isEqualTo(List.of(
                new SettingValue(Setting.PREFERENCE, THESIS, "shared"),
                new SettingValue(Setting.PREFERENCE, GROQ, "personal")));
    }

    @Test
    default void takesTheFirstNarrowingThatHasAValueThenTheWideOne() {
        book().set(new SettingValue(Setting.PREFERENCE, Narrowing.EVERYWHERE, "ask"));
        book().set(new SettingValue(Setting.PREFERENCE, GROQ, "shared"));

        assertThat(book().value(Setting.PREFERENCE, List.of(THESIS, GROQ))).isEqualTo("shared");
        assertThat(book().value(Setting.PREFERENCE, List.of(THESIS))).isEqualTo("ask");
        assertThat(book().value(Setting.ASK_DEFAULT, List.of(GROQ))).isEqualTo("refuse");
    }

    @Test
    default void letsTheWiderValueHoldAgain() {
        book().set(new SettingValue(Setting.PREFERENCE, GROQ, "shared"));

        book().unset(Setting.PREFERENCE, GROQ);

        assertThat(reopened().value(Setting.PREFERENCE, List.of(GROQ))).isEqualTo("personal");
    }
}
