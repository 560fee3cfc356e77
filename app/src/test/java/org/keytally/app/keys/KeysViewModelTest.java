package org.keytally.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.key.KeyCalendar;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.KeyTrial;

final class KeysViewModelTest {

    private final TriedKeys tried = new TriedKeys();
    private final KeysViewModel model = tried.keys();

    @Test
    void offersToRotateAKeyThatItsProviderRefuses() {
        tried.home.add("Work");
        model.read();
        KeyCard card = model.groups().getFirst().cards().getFirst();
        tried.verdict = KeyTrial.Verdict.INVALID;
        model.deeds().test(card);
        tried.takeTheOffer();
        assertThat(tried.rotated).containsExactly(card.id());

        tried.verdict = KeyTrial.Verdict.VALID;
        model.deeds().test(card);
        assertThat(tried.notices.getLast().next()).isEmpty();
    }

    @Test
    void saysWhatBelongsHereWhileThereIsNothing() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        assertThat(model.groups()).isEmpty();
    }

    @Test
    void showsWhatWasReadLastWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        KeysViewModel slow = tried.keys(late);
        slow.read();
        tried.home.add("Work");
        slow.read();
        late.comeBackwards();

        assertThat(slow.summaryProperty().get()).isEqualTo("1 key");
    }

    @Test
    void groupsTheKeysByTheirProvidersName() {
        tried.home.add("Work");
        tried.home.add(KeyWish.usual(Optional.of("anthropic")).withLabel("Claude"), FakeHome.secret("sk-ant-", "x"));

        model.read();

        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.groups()).extracting(KeyGroup::provider).containsExactly("Anthropic", "OpenAI");
        assertThat(model.groups().getLast().facts())
                .isEqualTo("needs a paid account · data in the United States");
        KeyCard card = model.groups().getLast().cards().getFirst();
        assertThat(card.label()).isEqualTo("Work");
        assertThat(card.payer()).isEqualTo(Payer.YOU);
        assertThat(card.isPrimary()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("2 keys");
    }

    @Test
    void takesARemovalBack() {
        tried.home.add("Work");
        model.read();

        model.deeds().remove(card("Work"));
        assertThat(card("Work").state()).isEqualTo(KeyState.REMOVED);

        tried.takeTheOffer();
        assertThat(card("Work").state()).isEqualTo(KeyState.ACTIVE);
        assertThat(tried.lastNotice()).isEqualTo("Restored 'Work'.");
    }

    @Test
    void takesASwitchingOffBack() {
        tried.home.add("Work");
        model.read();

        model.deeds().disable(card("Work"));
        assertThat(card("Work").state()).isEqualTo(KeyState.DISABLED);

        tried.takeTheOffer();
        assertThat(card("Work").state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void tellsWhatAKeyHasCostThisMonthAndDayByDay() {
        String id = tried.home.add("Work").id().value();
        tried.home.add("Unused");
        tried.use("2026-02-10", id, "7");
        tried.use("2026-03-01", id, "1.5");
        tried.use("2026-03-02", id, "0.25");
        model.read();

        KeySpending spent = card("Work").spending();
        assertThat(spent.cost()).isEqualTo("$1.75");
        assertThat(spent.days()).hasSize(30);
        assertThat(spent.days().getLast()).isEqualByComparingTo("0.25");
        assertThat(spent.days().get(28)).isEqualByComparingTo("1.5");
        assertThat(spent.days().get(9)).isEqualByComparingTo("7");
        assertThat(card("Unused").spending()).isEqualTo(KeySpending.NONE);
    }

    @Test
    void showsKeysWhereNobodyKnowsWhatTheyCost() {
        tried.home.add("Work");
        tried.isIndexBroken = true;
        model.read();

        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(card("Work").spending()).isEqualTo(KeySpending.NONE);
        assertThat(tried.tasks.faults()).hasSize(1);
    }

    @Test
    void listsByMonthWhatIsDue() {
        tried.home.add("Work");
        tried.home.clock.goOn(Duration.ofDays(10));
        model.read();

        assertThat(model.calendarProperty().get()).containsExactly(new KeyMonth("Apr 2026", List.of(new KeyMonth.Day(
                "2 Apr 2026", "in 21 days", KeyCalendar.Kind.ROTATES, "Work", Payer.YOU, false))));
    }

    @Test
    void putsFirstWhatIsOverdue() {
        tried.home.add("Work");
        tried.home.clock.goOn(Duration.ofDays(32));
        model.read();

        assertThat(model.calendarProperty().get()).extracting(KeyMonth::title).containsExactly("Overdue");
        assertThat(model.calendarProperty().get().getFirst().days().getFirst().away()).isEqualTo("yesterday");
    }

    @Test
    void crownsAnotherAndTakesThatBack() {
        tried.home.add("Work");
        tried.home.add("Other");
        model.read();

        model.deeds().makePrimary(card("Other"));

        assertThat(card("Other").isPrimary()).isTrue();
        assertThat(card("Work").isPrimary()).isFalse();
        assertThat(tried.lastNotice()).isEqualTo("'Other' is tried first from now on, in place of 'Work'.");

        tried.takeTheOffer();
        assertThat(card("Work").isPrimary()).isTrue();
        assertThat(card("Other").isPrimary()).isFalse();
    }

    @Test
    void replacesASecretAndWipesWhatWasTyped() {
        tried.home.add("Work");
        model.read();
        var typed = FakeHome.openAi("another");

        model.deeds().replace(card("Work"), typed);

        assertThat(tried.lastNotice()).startsWith("Replaced the secret of 'Work'.");
        assertThat(tried.home.actions()).endsWith("key.replaced");
        assertThat(typed).satisfies(secret -> assertThat(isClosed(secret)).isTrue());
    }

    @Test
    void saysWhyNothingWasChanged() {
        tried.home.add("Work");
        tried.home.add("Other");
        model.read();

        model.deeds().replace(card("Work"), FakeHome.openAi("Other"));

        assertThat(tried.lastNotice()).isEqualTo("This key is stored already as 'Other'.");
    }

    private KeyCard card(String label) {
        return model.groups().stream()
                .flatMap(group -> group.cards().stream())
                .filter(card -> card.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isClosed(Secret secret) {
        try {
            secret.copy().close();
            return false;
        } catch (IllegalStateException closed) {
            return true;
        }
    }
}
