package org.keytally.app.settings.environments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.environments.ListEnvironments;
import org.keytally.core.usecase.environments.TakePreset;

/// The environments: what is in force there and what is offered, which holds only when it is taken.
final class EnvironmentsViewModel {

    private static final Pattern MONEY = Pattern.compile("\\$?(\\d{1,12}(?:\\.\\d{1,6})?)");

    private final EnvironmentCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ProfileText text;
    private final Notices notices;
    private final ObservableList<EnvironmentLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyStringWrapper misnamed = new ReadOnlyStringWrapper("");

    /// What was read at once.
    private record Found(List<ListEnvironments.Line> lines, List<ListEnvironments.Misnamed> misnamed) {}

    EnvironmentsViewModel(EnvironmentCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new ProfileText(words);
        this.notices = notices;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ObservableList<EnvironmentLine> lines() {
        return lines;
    }

    /// Keys whose label speaks of another environment than their own.
    ReadOnlyStringProperty misnamedProperty() {
        return misnamed.getReadOnlyProperty();
    }

    void read() {
        tasks.run(() -> new Found(cases.list().list(), cases.list().misnamed()), this::show, this::broken);
    }

    /// Takes what is offered; gives what is wrong with the amount, where something is.
    ///
    /// @param budget in US dollars a month, in place of the one offered; may be blank
    Optional<String> take(EnvironmentLine line, String budget) {
        Optional<BigDecimal> monthly = money(budget);
        if (monthly.isEmpty() && (line.asksForBudget() || !budget.isBlank())) {
            return Optional.of(words.of("settings.env.bad-budget"));
        }
        tasks.run(() -> cases.presets().take(line.environment(), monthly), result -> {
            if (result instanceof TakePreset.Result.Taken(var profile)) {
                notices.tell(Notice.good(words.of("settings.env.taken", name(line.environment()),
                        text.of(profile, false)))
                        .with(words.of("settings.env.drop"), () -> drop(line.environment())));
            }
            read();
        });
        return Optional.empty();
    }

    /// Tells of what was changed by hand.
    void changed(Environment environment, EnvironmentProfile profile) {
        notices.tell(Notice.good(words.of("settings.env.taken", name(environment), text.of(profile, false))));
        read();
    }

    /// Takes back what is in force.
    void drop(Environment environment) {
        tasks.run(() -> cases.presets().drop(environment), _ -> {
            notices.tell(Notice.plain(words.of("settings.env.dropped", name(environment))));
            read();
        });
    }

    String name(Environment environment) {
        return words.of("sign.environment", environment);
    }

    private void show(Found found) {
        lines.setAll(found.lines().stream().map(this::line).toList());
        misnamed.set(String.join("\n", found.misnamed().stream().map(this::hint).toList()));
        showing.set(Showing.READY);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("settings.broken.title"), words.of("settings.models.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }

    private static Optional<BigDecimal> money(String typed) {
        Matcher money = MONEY.matcher(typed.strip());
        return money.matches()
                ? Optional.of(new BigDecimal(money.group(1))).filter(amount -> amount.signum() > 0)
                : Optional.empty();
    }

    private EnvironmentLine line(ListEnvironments.Line line) {
        return new EnvironmentLine(
                line.environment(),
                line.inForce().isPresent(),
                line.inForce().map(profile -> text.of(profile, false)).orElse(""),
                text.of(line.offered().profile(), line.offered().asksForBudget()),
                line.offered().asksForBudget(),
                keys(line.keys()));
    }

    private String keys(int count) {
        return switch (count) {
            case 0 -> words.of("settings.env.no-keys");
            case 1 -> words.of("settings.env.one-key");
            default -> words.of("settings.env.keys", count);
        };
    }

    private String hint(ListEnvironments.Misnamed one) {
        List<String> named = List.of(one.key().label(), name(one.spoken()),
                one.key().environment().map(this::name).orElseGet(() -> words.of("settings.env.every")));
        return words.of("settings.env.misnamed", named.toArray());
    }
}
