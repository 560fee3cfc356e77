package org.keytally.app.budgets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Environment;

/// A budget while it is put together.
final class BudgetDraft {

    private final BudgetCases cases;
    private final Words words;
    private final Optional<Instant> until;
    private final ObjectProperty<Target.Kind> kind = new SimpleObjectProperty<>(Target.Kind.ALL);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MONEY);
    private final ObjectProperty<BudgetPeriod> period = new SimpleObjectProperty<>(BudgetPeriod.MONTH);
    private final BooleanProperty hard = new SimpleBooleanProperty();
    private final StringProperty marks = new SimpleStringProperty("80");
    private final StringProperty forecast = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /// @param former the budget that is changed; empty for a new one
    BudgetDraft(BudgetCases cases, Optional<BudgetCard> former, Words words) {
        this.cases = cases;
        this.words = words;
        this.until = former.flatMap(card -> card.line().standing().budget().validity().to());
        former.ifPresent(this::fill);
    }

    /// Proposes to stay at what was spent, in whole dollars, and to stop what would pass it.
    void propose(Target.Kind what, String called, Money spent) {
        kind.set(what);
        name.set(called);
        amount.set(spent.dollars().setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).toPlainString());
        hard.set(true);
    }

    /// Everything whose change makes it another.
    List<Observable> all() {
        return List.of(kind, name, amount, unit, period, hard, marks, forecast, reason);
    }

    ObjectProperty<Target.Kind> kindProperty() {
        return kind;
    }

    /// The name of what is aimed at, as it is typed.
    StringProperty nameProperty() {
        return name;
    }

    StringProperty amountProperty() {
        return amount;
    }

    ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    ObjectProperty<BudgetPeriod> periodProperty() {
        return period;
    }

    /// Whether it refuses what could pass it.
    BooleanProperty hardProperty() {
        return hard;
    }

    /// Hundredths of the limit, with commas between them.
    StringProperty marksProperty() {
        return marks;
    }

    StringProperty forecastProperty() {
        return forecast;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /// Whether the name is typed, because there is no list of it.
    boolean isNameTyped() {
        return switch (kind.get()) {
            case PERSON, PROJECT, CLIENT, TEAM -> true;
            case ALL, KEY, PROVIDER, ENV, APP -> false;
        };
    }

    /// What there is to choose from; empty where the name is typed or nothing is to be named.
    List<TargetChoice> choices() {
        return switch (kind.get()) {
            case KEY -> cases.keys().get().stream().map(label -> new TargetChoice(label, label)).toList();
            case PROVIDER -> cases.providers().get().all().stream()
                    .map(provider -> new TargetChoice(provider.id().value(), provider.name()))
                    .toList();
            case ENV -> Arrays.stream(Environment.values())
                    .map(where -> new TargetChoice(
                            where.name().toLowerCase(Locale.ROOT), words.of("sign.environment", where)))
                    .toList();
            case ALL, PERSON, PROJECT, CLIENT, TEAM, APP -> List.of();
        };
    }

    /// What it comes to.
    BudgetInput.Reading read() {
        String named = name.get().strip();
        String target = kind.get().name().toLowerCase(Locale.ROOT)
                + (kind.get() == Target.Kind.ALL || kind.get() == Target.Kind.APP || named.isEmpty()
                        ? ""
                        : ":" + named);
        return new BudgetInput(words).read(
                new BudgetInput.Typed(target, amount.get(), unit.get(), marks.get(), forecast.get(), reason.get()),
                period.get(), hard.get(), until);
    }

    private void fill(BudgetCard card) {
        Budget budget = card.line().standing().budget();
        kind.set(budget.target().kind());
        String[] parts = card.line().target().split(":", 2);
        name.set(parts.length == 1 ? "" : parts[1]);
        amount.set(budget.limit().text());
        unit.set(budget.limit().unit());
        period.set(budget.period());
        hard.set(budget.isHard());
        marks.set(budget.marks().spent().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        forecast.set(budget.marks().forecast().map(String::valueOf).orElse(""));
        reason.set(budget.reason().orElse(""));
    }
}
