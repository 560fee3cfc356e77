package org.keytally.app.budgets;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.RemoveBudget;
import org.keytally.core.usecase.budget.SetBudget;

/// A budget that is being set or changed, and what it would have done last month.
final class EditBudgetViewModel {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final BudgetCases cases;
    private final Optional<BudgetCard> former;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final BudgetWords budgetWords;
    private final Runnable saved;
    private final ObjectProperty<Target.Kind> kind = new SimpleObjectProperty<>(Target.Kind.ALL);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.MONEY);
    private final ObjectProperty<BudgetPeriod> period = new SimpleObjectProperty<>(BudgetPeriod.MONTH);
    private final BooleanProperty hard = new SimpleBooleanProperty();
    private final StringProperty marks = new SimpleStringProperty("80");
    private final StringProperty forecast = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private Running waiting = () -> {};
    private Running looking = () -> {};

    /// What of the window it needs.
    record Stage(Tasks tasks, Words words, Formats formats, Notices notices) {}

    /// @param former the budget that is changed; empty for a new one
    EditBudgetViewModel(BudgetCases cases, Optional<BudgetCard> former, Stage stage, Runnable saved) {
        this.cases = cases;
        this.former = former;
        this.tasks = stage.tasks();
        this.words = stage.words();
        this.notices = stage.notices();
        this.budgetWords = new BudgetWords(stage.words(), stage.formats(), cases);
        this.saved = saved;
        former.ifPresent(this::fill);
        for (Observable one : List.of(kind, name, amount, unit, period, hard, marks, forecast, reason)) {
            one.addListener(_ -> changed());
        }
        changed();
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

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What it would have done last month.
    ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
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

    void save() {
        BudgetInput.Reading reading = reading();
        if (reading instanceof BudgetInput.Reading.Read(BudgetWish wish)) {
            savable.set(false);
            tasks.run(() -> set(wish), this::saved, this::changed);
        }
    }

    private SetBudget.Result set(BudgetWish wish) {
        SetBudget.Result result = cases.set().apply(wish);
        if (result instanceof SetBudget.Result.Done done) {
            former.map(BudgetCard::id)
                    .filter(id -> !id.equals(done.standing().budget().id().value()))
                    .ifPresent(this::remove);
        }
        return result;
    }

    // One that is gone already need not be removed.
    private void remove(String id) {
        RemoveBudget.Result _ = cases.remove().apply(id);
    }

    private void saved(SetBudget.Result result) {
        Optional<String> why = budgetWords.problem(result);
        problem.set(why.orElse(""));
        savable.set(true);
        if (why.isEmpty()) {
            notices.tell(Notice.good(words.of("budgets.saved")));
            saved.run();
        }
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

    private void changed() {
        waiting.cancel();
        looking.cancel();
        switch (reading()) {
            case BudgetInput.Reading.Read(BudgetWish wish) -> {
                problem.set("");
                savable.set(true);
                waiting = tasks.showLater(PATIENCE, () -> look(wish));
            }
            case BudgetInput.Reading.Wrong(String why) -> {
                problem.set(amount.get().isBlank() ? "" : why);
                savable.set(false);
                preview.set("");
            }
        }
    }

    private void look(BudgetWish wish) {
        looking = tasks.run(
                () -> budgetWords.preview(cases.lastMonth().apply(wish), wish), preview::set, () -> preview.set(""));
    }

    private BudgetInput.Reading reading() {
        String named = name.get().strip();
        String target = kind.get().name().toLowerCase(Locale.ROOT)
                + (kind.get() == Target.Kind.ALL || kind.get() == Target.Kind.APP || named.isEmpty()
                        ? ""
                        : ":" + named);
        return new BudgetInput(words).read(
                new BudgetInput.Typed(target, amount.get(), unit.get(), marks.get(), forecast.get(), reason.get()),
                period.get(), hard.get(), former.flatMap(card -> card.line().standing().budget().validity().to()));
    }
}
