package org.keytally.app.settings.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingValue;

final class ValuesViewModelTest {

    private final TriedValues tried = new TriedValues();
    private final ValuesViewModel model = tried.values();

    @Test
    void saysThatNothingCouldBeReadAndReadsAgain() {
        boolean[] isMended = {false};
        ValueCases real = tried.cases();
        ValuesViewModel broken = new ValuesViewModel(
                new ValueCases(() -> {
                    if (!isMended[0]) {
                        throw new IllegalStateException("a home that went away");
                    }
                    return real.list().get();
                }, real.isFixed(), real.change(), real.takeBack()),
                tried.tasks, tried.words, tried.notices::add, tried::changed);
        assertThat(broken.showingProperty().get()).isEqualTo(Showing.LOADING);

        broken.read();
        assertThat(broken.showingProperty().get()).isInstanceOf(Showing.Broken.class);

        isMended[0] = true;
        if (broken.showingProperty().get() instanceof Showing.Broken(var _, var _, var next)) {
            next.orElseThrow().run().run();
        }
        assertThat(broken.showingProperty().get()).isEqualTo(Showing.READY);
    }

    @Test
    void showsWhatHoldsEverywhere() {
        tried.home.settings.set(new SettingValue(Setting.CACHE, Narrowing.EVERYWHERE, "on"));
        tried.home.settings.set(
                new SettingValue(Setting.PREFERENCE, new Narrowing(Narrowing.Kind.PROJECT, "acme"), "shared"));

        model.read();

        assertThat(model.valueProperty(Setting.CACHE).get()).isEqualTo("on");
        assertThat(model.valueProperty(Setting.PREFERENCE).get()).isEqualTo("personal");
    }

    @Test
    void setsAValueAndTakesItBackByTheNotice() {
        model.set(Setting.FALLBACK_FAILURE, "off");

        assertThat(tried.home.settings.value(Setting.FALLBACK_FAILURE)).isEqualTo("off");
        assertThat(tried.lastNotice()).isEqualTo("Step in when my key fails: off");

        tried.takeTheOffer();
        assertThat(tried.home.settings.value(Setting.FALLBACK_FAILURE)).isEqualTo("on");
        assertThat(model.valueProperty(Setting.FALLBACK_FAILURE).get()).isEqualTo("on");
        assertThat(tried.changes()).isEqualTo(2);
    }

    @Test
    void saysBesideTheFieldWhatItTakes() {
        model.set(Setting.CACHE_MINUTES, "a while");

        assertThat(model.problemProperty(Setting.CACHE_MINUTES).get())
                .isEqualTo("It takes minutes from 1 to 525600.");
        assertThat(tried.home.settings.all()).isEmpty();
        assertThat(tried.changes()).isZero();

        model.set(Setting.CACHE_MINUTES, "5");
        assertThat(model.problemProperty(Setting.CACHE_MINUTES).get()).isEmpty();
    }

    @Test
    void saysNothingOfALookThatIsSeen() {
        model.set(Setting.TEXT_SIZE, "150");

        assertThat(tried.notices).isEmpty();
        assertThat(tried.changes()).isEqualTo(1);
        assertThat(tried.home.settings.value(Setting.TEXT_SIZE)).isEqualTo("150");
    }

    @Test
    void knowsWhatTheAdminSet() {
        tried.fixed.add(Setting.PREFERENCE);
        model.read();

        assertThat(model.fixedProperty().get()).containsExactly(Setting.PREFERENCE);
    }

    @Test
    void leavesAloneWhatIsSoAlready() {
        model.set(Setting.PREFERENCE, "personal");

        assertThat(tried.home.actions()).isEmpty();
        assertThat(tried.changes()).isZero();
    }

    @Test
    void aReadingBegunBeforeAChangeDoesNotShowWhatWasBefore() {
        LateTasks late = new LateTasks();
        ValuesViewModel slow =
                new ValuesViewModel(tried.cases(), late, tried.words, tried.notices::add, tried::changed);
        slow.read();
        slow.set(Setting.FALLBACK_UNSET, "off");
        late.come(1);
        assertThat(slow.valueProperty(Setting.FALLBACK_UNSET).get()).isEqualTo("off");

        late.come(0);
        assertThat(slow.valueProperty(Setting.FALLBACK_UNSET).get()).isEqualTo("off");
        late.comeAll();
        assertThat(slow.valueProperty(Setting.FALLBACK_UNSET).get()).isEqualTo("off");
        assertThat(slow.showingProperty().get()).isEqualTo(Showing.READY);
    }

    @Test
    void showsWhatWasReadLastWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        ValuesViewModel slow =
                new ValuesViewModel(tried.cases(), late, tried.words, tried.notices::add, tried::changed);
        slow.read();
        // As by a command beside the window.
        tried.home.settings.set(new SettingValue(Setting.CACHE, Narrowing.EVERYWHERE, "on"));
        slow.read();
        late.comeBackwards();

        assertThat(slow.valueProperty(Setting.CACHE).get()).isEqualTo("on");
    }
}
