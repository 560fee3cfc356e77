package org.keytally.app.glance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.StandingWords;
import org.keytally.app.words.Sums;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.domain.ledger.UsageTotals;

/// What today has cost, the budget nearest its limit, and who pays first.
final class GlanceViewModel {

    /// Who pays first, which the frame knows and changes.
    record Preference(ReadOnlyStringProperty now, Consumer<String> choose) {}

    private record Facts(UsageTotals spent, Optional<GlanceCases.Nearest> nearest) {}

    private final GlanceCases cases;
    private final InstantSource clock;
    private final Preference preference;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final StandingWords standings;
    private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(Glance.NOTHING);
    private Running reading = () -> {};

    GlanceViewModel(
            GlanceCases cases,
            InstantSource clock,
            Preference preference,
            Tasks tasks,
            Words words,
            Formats formats) {
        this.cases = cases;
        this.clock = clock;
        this.preference = preference;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.standings = new StandingWords(words, formats, cases.providers());
    }

    ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// `personal`, `shared` or `ask`.
    ReadOnlyStringProperty preferenceProperty() {
        return preference.now();
    }

    void choosePreference(String wanted) {
        preference.choose().accept(wanted);
    }

    /// Reads it again.
    void read() {
        reading.cancel();
        reading = tasks.run(this::facts, facts -> glance.set(glance(facts)));
    }

    private Facts facts() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, formats.zone());
        return new Facts(
                cases.spent().apply(UsageRange.days(today, today, formats.zone())), cases.nearest().get());
    }

    private Glance glance(Facts facts) {
        Sums sums = new Sums(words, formats);
        return new Glance(
                sums.cost(facts.spent()), sums.exact(facts.spent()),
                facts.nearest().map(nearest -> meter(nearest.called(), nearest.standing())));
    }

    private Glance.Meter meter(String called, Standing standing) {
        return new Glance.Meter(
                standings.title(standing, called),
                standings.amounts(standing),
                standings.pace(standing),
                StandingWords.used(standing),
                StandingWords.even(standing),
                StandingWords.warnsFrom(standing));
    }
}
