package org.keytally.app.organisation.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.team.Cap;

/// What a member's keys may use, being written.
final class CapViewModel {

    /// What was read.
    sealed interface Reading {

        record Read(Cap cap) implements Reading {}

        record Unreadable(String why) implements Reading {}
    }

    private final MemberCases cases;
    private final Stage stage;
    private final ObjectProperty<Tier> tier;
    private final StringProperty limit;
    private final StringProperty reason;
    private final ObjectProperty<@Nullable LocalDate> until;
    private final BooleanProperty pilot;
    private String keptReason = "";
    private Optional<LocalDate> keptUntil = Optional.empty();

    /// @param before from which one goes on
    CapViewModel(MemberCases cases, Stage stage, Cap before, boolean isPilot) {
        this.cases = cases;
        this.stage = stage;
        Optional<Cap.Custom> custom = before.custom();
        this.tier = new SimpleObjectProperty<>(before.tier());
        this.limit = new SimpleStringProperty(custom.map(one -> one.dollars().toPlainString()).orElse(""));
        this.reason = new SimpleStringProperty(custom.map(Cap.Custom::reason).orElse(""));
        this.until = new SimpleObjectProperty<>(
                custom.flatMap(Cap.Custom::until).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null));
        this.pilot = new SimpleBooleanProperty(isPilot);
        limit.subscribe(this::follow);
    }

    // Why and until when belongs to the amount: it goes and comes back with it.
    private void follow(String before, String now) {
        if (!before.isBlank() && now.isBlank()) {
            keptReason = reason.get();
            keptUntil = Optional.ofNullable(until.get());
            reason.set("");
            until.set(null);
        } else if (before.isBlank() && !now.isBlank() && reason.get().isBlank() && until.get() == null) {
            reason.set(keptReason);
            until.set(keptUntil.orElse(null));
        }
    }

    ObjectProperty<Tier> tierProperty() {
        return tier;
    }

    /// A limit of their own in US dollars a month; empty for that of the tier.
    StringProperty limitProperty() {
        return limit;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// The day from which the tier holds again; none for good.
    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /// Whether they are among the first.
    BooleanProperty pilotProperty() {
        return pilot;
    }

    String text(Tier one) {
        return one.word() + " · " + cases.tiers().get().of(one)
                .map(most -> new Amounts(stage.words(), stage.formats()).of(most))
                .orElseGet(() -> stage.words().of("budgets.tier.unlimited"));
    }

    Reading read() {
        String text = limit.get().strip();
        if (text.isEmpty() && (!reason.get().isBlank() || until.get() != null)) {
            return new Reading.Unreadable(stage.words().of("team.reason-alone"));
        }
        if (text.isEmpty()) {
            return new Reading.Read(new Cap(tier.get(), Optional.empty()));
        }
        String why = reason.get().strip();
        if (why.length() > Budget.LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            return new Reading.Unreadable(stage.words().of("budgets.tier.why", Budget.LONGEST_REASON));
        }
        return switch (LimitReading.of(text)) {
            case LimitReading.Read(Limit most) when most.unit() == Unit.MONEY && most.amount().signum() > 0 ->
                new Reading.Read(new Cap(tier.get(), Optional.of(new Cap.Custom(most.amount(), why, end()))));
            case LimitReading.Read _ -> new Reading.Unreadable(stage.words().of("budgets.tier.money"));
            case LimitReading.Unreadable(var no) ->
                new Reading.Unreadable(stage.words().of("budget.limit." + Words.code(no), text));
        };
    }

    private Optional<Instant> end() {
        return Optional.ofNullable(until.get()).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
