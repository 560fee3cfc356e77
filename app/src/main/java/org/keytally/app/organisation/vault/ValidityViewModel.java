package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.secret.KeyTyping;
import org.keytally.app.words.PublishWords;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.usecase.vault.PublishKey;

/// The days between which a shared key may be used, being changed.
final class ValidityViewModel {

    private final VaultCases cases;
    private final SharedRow row;
    private final Stage stage;
    private final Runnable changed;
    private final ObjectProperty<@Nullable LocalDate> from;
    private final ObjectProperty<@Nullable LocalDate> to;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param changed told once the vault has it
    ValidityViewModel(VaultCases cases, SharedRow row, Stage stage, Runnable changed) {
        this.cases = cases;
        this.row = row;
        this.stage = stage;
        this.changed = changed;
        Validity before = row.dates().validity();
        this.from = new SimpleObjectProperty<>(
                before.from().map(ValidityViewModel::day).orElse(null));
        this.to = new SimpleObjectProperty<>(
                before.to().map(ValidityViewModel::day).orElse(null));
    }

    /// The first day on which it may be used; none for no beginning.
    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// The first day on which it may no longer be used; none for no end.
    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void save() {
        Optional<Validity> wanted = wanted();
        if (wanted.isEmpty()) {
            problem.set(stage.words().of("organisation.publish.bad-validity"));
            return;
        }
        problem.set("");
        working.set(true);
        PublishKey publishing = cases.work().publishKey();
        stage.tasks().runLasting(
                () -> publishing.change(row.link(), row.name(), key -> with(key, wanted.get())),
                this::told, () -> working.set(false));
    }

    private Optional<Validity> wanted() {
        Validity before = row.dates().validity();
        Optional<Instant> begin = moment(from.get(), before.from());
        Optional<Instant> end = moment(to.get(), before.to());
        return Validity.isPossible(begin, end) ? Optional.of(new Validity(begin, end)) : Optional.empty();
    }

    // A day that was left as it is keeps its time, which the dialogue does not show.
    private static Optional<Instant> moment(@Nullable LocalDate day, Optional<Instant> before) {
        return before.filter(at -> day(at).equals(day))
                .or(() -> Optional.ofNullable(day).map(KeyTyping::start));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static SharedKey with(SharedKey key, Validity validity) {
        Terms terms = key.terms();
        return new SharedKey(
                key.provider(), key.label(), key.scope(), key.environment(), key.connection(),
                new Terms(validity, terms.cadence(), terms.monthlyBudget(), terms.requestsPerMinute(), terms.lease()),
                key.notes());
    }

    private void told(PublishKey.Result result) {
        working.set(false);
        PublishWords words = new PublishWords(stage.words());
        stage.refused(row.link(), result);
        words.problem(row.link(), result).ifPresent(problem::set);
        if (result instanceof PublishKey.Result.Published) {
            stage.notices().tell(Notice.good(stage.words().of("organisation.validity.done", row.label())));
            changed.run();
        }
    }
}
