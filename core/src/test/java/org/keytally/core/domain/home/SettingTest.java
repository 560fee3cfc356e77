package org.keytally.core.domain.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SettingTest {

    @Test
    void takesItsUsualValueItself() {
        assertThat(Setting.values()).allMatch(setting -> setting.accepts(setting.usual()));
    }

    @Test
    void isFoundByItsNameCaseAside() {
        assertThat(Setting.find(" Fallback.Unset ")).contains(Setting.FALLBACK_UNSET);
        assertThat(Setting.find("fallback")).isEmpty();
    }

    @Test
    void takesWordsOfItsOwnOnly() {
        assertTakes(Setting.PREFERENCE, List.of("personal", "shared", "ask"), List.of("", "refuse", "Personal"));
        assertTakes(Setting.ASK_DEFAULT, List.of("personal", "shared", "refuse"), List.of("ask"));
        assertTakes(Setting.FALLBACK_FAILURE, List.of("on", "off"), List.of("true", "1"));
        assertTakes(Setting.THEME, List.of("system", "light", "dark"), List.of("blue"));
        assertTakes(Setting.LANGUAGE, List.of("system", "en", "de"), List.of("fr"));
    }

    @Test
    void takesWholeNumbersWithinItsBounds() {
        assertTakes(Setting.WAIT, List.of("0", "600"), List.of("601", "-1", "1.5", "", "٣", "99999999"));
        assertTakes(Setting.HISTORY_DAYS, List.of("1", "3650"), List.of("0", "3651"));
        assertTakes(Setting.CACHE_MINUTES, List.of("1", "525600"), List.of("0", "525601"));
    }

    @Test
    void takesListsOfWhatItKnows() {
        assertTakes(
                Setting.FALLBACK_REASONS,
                List.of("", "quota", "quota,cut,model-unknown"),
                List.of("quota,", "quota, cut", "weather", ","));
        assertTakes(
                Setting.PLAIN_HTTP,
                List.of("", "models.example.internal", "a:8080,b"),
                List.of("http://a", "a b", "a,", "a:123456", "a".repeat(5000)));
    }

    @Test
    void takesZonesThatThereAre() {
        assertTakes(Setting.ZONE, List.of("system", "Europe/Berlin", "UTC", "+02:00"), List.of("Berlin", "", "x/y"));
    }

    @Test
    void isNoValueWhereItIsNotTakenOrNotNarrowable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingValue(Setting.WAIT, Narrowing.EVERYWHERE, "soon"));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new SettingValue(Setting.WAIT, new Narrowing(Narrowing.Kind.PROVIDER, "groq"), "5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Narrowing(Narrowing.Kind.PROVIDER, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Narrowing(Narrowing.Kind.EVERYWHERE, "x"));
    }

    private static void assertTakes(Setting setting, List<String> taken, List<String> refused) {
        assertThat(taken).allMatch(setting::accepts);
        assertThat(refused).noneMatch(setting::accepts);
    }
}
