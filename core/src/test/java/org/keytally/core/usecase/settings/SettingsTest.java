package org.keytally.core.usecase.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.settings.ChangeSetting.Result;

final class SettingsTest {

    private static final Narrowing GEMINI = new Narrowing(Narrowing.Kind.PROVIDER, "gemini");

    private final FakeHome home = new FakeHome();
    private final ChangeSetting changeSetting = new ChangeSetting(home.settings, home.witness, home::providers);

    @Test
    void setsAValueAndNotesTheFormerOne() {
        Result result = changeSetting.change("Preference", " ASK ", Narrowing.EVERYWHERE);

        assertThat(result).isEqualTo(new Result.Changed(
                new SettingValue(Setting.PREFERENCE, Narrowing.EVERYWHERE, "ask"), "personal"));
        assertThat(home.settings.value(Setting.PREFERENCE)).isEqualTo("ask");
        assertThat(home.actions()).isEqualTo(List.of("setting.changed"));
        assertThat(home.lastFacts()).isEqualTo(Map.of("value", "ask", "former", "personal", "where", "everywhere"));
    }

    @Test
    void setsAValueForOneProviderWhicheverOfItsNamesIsUsed() {
        changeSetting.change("preference", "shared", new Narrowing(Narrowing.Kind.PROVIDER, "vertex"));

        assertThat(home.settings.value(Setting.PREFERENCE, List.of(GEMINI))).isEqualTo("shared");
        assertThat(home.settings.value(Setting.PREFERENCE)).isEqualTo("personal");
        assertThat(home.lastFacts()).containsEntry("where", "provider:gemini");
    }

    @Test
    void keepsTheCaseOfAZone() {
        changeSetting.change("zone", "Europe/Berlin", Narrowing.EVERYWHERE);

        assertThat(home.settings.value(Setting.ZONE)).isEqualTo("Europe/Berlin");
    }

    @Test
    void refusesAndChangesNothing() {
        assertThat(changeSetting.change("nothing", "on", Narrowing.EVERYWHERE))
                .isInstanceOfSatisfying(Result.UnknownName.class,
                        unknown -> assertThat(unknown.known()).contains("preference", "zone"));
        assertThat(changeSetting.change("wait", "soon", Narrowing.EVERYWHERE))
                .isEqualTo(new Result.BadValue(Setting.WAIT, "soon"));
        assertThat(changeSetting.change("theme", "dark", GEMINI))
                .isEqualTo(new Result.NotNarrowable(Setting.THEME));
        assertThat(changeSetting.change("cache", "on", new Narrowing(Narrowing.Kind.PROVIDER, "nobody")))
                .isEqualTo(new Result.UnknownProvider("nobody"));
        assertThat(home.settings.all()).isEmpty();
        assertThat(home.trail.events()).isEmpty();
    }

    @Test
    void changesNothingThatIsNotInTheTrail() {
        home.steps.failAt(1);

        assertThat(catchThrowable(() -> changeSetting.change("cache", "on", Narrowing.EVERYWHERE)))
                .isInstanceOf(HomeException.class);
        assertThat(home.settings.all()).isEmpty();
    }

    @Test
    void listsEverySettingAndTheNarrowerValues() {
        changeSetting.change("cache", "on", GEMINI);
        changeSetting.change("wait", "5", Narrowing.EVERYWHERE);

        List<ListSettings.Line> lines = new ListSettings(home.settings).list();

        assertThat(lines).hasSize(Setting.values().length + 1);
        assertThat(lines).contains(
                new ListSettings.Line(Setting.CACHE, Narrowing.EVERYWHERE, "off", false),
                new ListSettings.Line(Setting.CACHE, GEMINI, "on", true),
                new ListSettings.Line(Setting.WAIT, Narrowing.EVERYWHERE, "5", true));
        assertThat(ListSettings.usual()).hasSize(Setting.values().length).noneMatch(ListSettings.Line::isSet);
    }

    @Test
    void takesAValueBackAndNotesIt() {
        changeSetting.change("preference", "shared", GEMINI);

        assertThat(changeSetting.takeBack(Setting.PREFERENCE, GEMINI)).map(SettingValue::value).contains("shared");
        assertThat(home.settings.all()).isEmpty();
        assertThat(home.lastFacts()).containsEntry("removed", "true").containsEntry("former", "shared");
        assertThat(changeSetting.takeBack(Setting.PREFERENCE, GEMINI)).isEmpty();
    }

    @Test
    void tellsWhichPlaceAValueComesFrom() {
        changeSetting.change("preference", "shared", new Narrowing(Narrowing.Kind.PROVIDER, "openai"));
        changeSetting.change("preference", "ask", new Narrowing(Narrowing.Kind.TYPE, "resume"));

        List<ListSettings.Line> lines = new ListSettings(home.settings).at(List.of(
                new Narrowing(Narrowing.Kind.PROVIDER, "openai"), new Narrowing(Narrowing.Kind.TYPE, "resume")));

        assertThat(lines).extracting(ListSettings.Line::setting).allMatch(Setting::isNarrowable);
        assertThat(lines).filteredOn(line -> line.setting() == Setting.PREFERENCE).containsExactly(
                new ListSettings.Line(
                        Setting.PREFERENCE, new Narrowing(Narrowing.Kind.TYPE, "resume"), "ask", true));
    }
}
