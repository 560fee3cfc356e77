package org.keytally.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.ChangeKey;
import org.keytally.core.usecase.keys.KeyWish;

final class ChangeKeyViewModelTest {

    private final TriedKeys tried = new TriedKeys();
    private int changed;

    @Test
    void showsAllThatStandsOnTheKeyAndLosesNothingOfIt() {
        Key before = full();
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        assertThat(model.draft().text(Field.TAGS)).isEqualTo("client=acme, cost=42");
        assertThat(model.draft().text(Field.ROTATION)).isEqualTo("a quarter");
        assertThat(model.draft().from.get()).isEqualTo(LocalDate.parse("2026-03-01"));

        model.draft().typed(Field.OWNER).set("Ann");
        model.save();

        assertThat(changed).isEqualTo(1);
        assertThat(tried.lastNotice()).isEqualTo("Changed 'Work'.");
        Key now = tried.home.key("Work");
        assertThat(now.notes().owner()).contains("Ann");
        assertThat(now.notes().tags()).isEqualTo(before.notes().tags());
        assertThat(now.notes().billingAccount()).isEqualTo(before.notes().billingAccount());
        assertThat(now.terms()).as("the time of day stays").isEqualTo(before.terms());
        assertThat(now.connection()).isEqualTo(before.connection());
        assertThat(now.marks()).isEqualTo(before.marks());
        assertThat(now.trace()).isEqualTo(before.trace());
        assertThat(tried.home.actions()).endsWith("key.changed");
    }

    @Test
    void keepsATagThatHoldsACommaWhereItIsLeft() {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel("Work");
        Notes notes = new Notes(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new TreeMap<>(Map.of("note", "x, env=prod", "cost", "a, b")));
        tried.home.add(new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(), usual.connection(),
                usual.terms(), notes, usual.marks()), FakeHome.openAi("Work"));
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        model.draft().typed(Field.OWNER).set("Ann");
        model.save();

        assertThat(changed).isEqualTo(1);
        assertThat(tried.home.key("Work").notes().tags())
                .isEqualTo(Map.of("note", "x, env=prod", "cost", "a, b"));
    }

    @Test
    void takesOffWhatIsEmptied() {
        full();
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        model.draft().typed(Field.BUDGET).set(" ");
        model.draft().typed(Field.TAGS).set("");
        model.draft().to.set(null);
        model.draft().environment.set(null);
        model.save();

        Key now = tried.home.key("Work");
        assertThat(now.terms().monthlyBudget()).isEmpty();
        assertThat(now.notes().tags()).isEmpty();
        assertThat(now.terms().validity().to()).isEmpty();
        assertThat(now.environment()).isEmpty();
    }

    @Test
    void leavesAloneWhatSomebodyElseChangedMeanwhile() {
        full();
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        new ChangeKey(tried.home.ring).change("Work", standing -> new KeyWish(
                standing.provider(), standing.label(), standing.scope(), standing.environment(), standing.connection(),
                Terms.FREE, standing.notes(), standing.marks()));
        model.draft().typed(Field.PURPOSE).set("reports");
        model.save();

        assertThat(tried.home.key("Work").terms()).isEqualTo(Terms.FREE);
        assertThat(tried.home.key("Work").notes().purpose()).contains("reports");
    }

    @Test
    void saysWhatIsWrongWhereItArose() {
        full();
        tried.home.add("Other");
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        model.draft().typed(Field.LABEL).set("Other");
        model.save();
        assertThat(model.draft().problem(Field.LABEL).get()).isEqualTo("There is a key labelled 'Other' already.");

        model.draft().typed(Field.LABEL).set(" ");
        model.draft().typed(Field.PIN).set("sha256/short");
        model.save();
        assertThat(model.draft().problem(Field.LABEL).get()).isEqualTo("A label is one line of at most 80 characters.");
        assertThat(model.draft().problem(Field.PIN).get()).startsWith("A pin is sha256/");
        assertThat(changed).isZero();
        assertThat(model.workingProperty().get()).isFalse();
    }

    @Test
    void saysThatTheKeyIsGone() {
        full();
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        model.draft().typed(Field.OWNER).set("Ann");
        tried.cases().remove().remove("Work");
        model.save();

        assertThat(model.problemProperty().get()).isEqualTo("The key 'Work' is removed.");
        assertThat(changed).isZero();
    }

    @Test
    void asksForTheModelsOnceSomebodyWantsToChoose() {
        full();
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        assertThat(model.models().names()).containsExactly("a", "known");

        model.models().opened();
        assertThat(model.models().names()).containsExactly("listed-for-Work");
        assertThat(model.draft().text(Field.MODEL)).isEqualTo("gpt-4o");
    }

    @Test
    void tellsWhoIsTriedFirstWhereTheKeyMovesAway() {
        tried.home.add("Work");
        tried.home.add("Other");
        ChangeKeyViewModel model = tried.changing("Work", () -> changed++);
        model.draft().scope.set(Scope.COMPANY);
        model.save();

        assertThat(tried.lastNotice()).isEqualTo("'Other' is now the primary one in its place.");
    }

    private Key full() {
        Terms terms = new Terms(
                new Validity(
                        Optional.of(Instant.parse("2026-03-01T07:30:00Z")),
                        Optional.of(Instant.parse("2027-01-01T12:00:00Z"))),
                Optional.of(Cadence.QUARTERLY), Optional.of(new BigDecimal("12.50")), Optional.of(60));
        Notes notes = new Notes(
                Optional.of("Sarah"), Optional.of("letters"), Optional.of("EU"), Optional.of("acc-7"),
                new TreeMap<>(Map.of("client", "acme", "cost", "42")));
        Connection connection = new Connection(
                Optional.empty(), Optional.of("openai-responses"), Optional.of("gpt-4o"), Optional.of("proj_1"),
                Pin.of("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
        tried.home.add(new KeyWish(
                Optional.of("openai"), Optional.of("Work"), Scope.PERSONAL, Optional.of(Environment.STAGING),
                connection,
                terms, notes, new Marks(false, true, true)), FakeHome.openAi("Work"));
        return tried.home.key("Work");
    }
}
