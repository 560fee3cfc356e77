package org.keytally.core.usecase.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.watch.Habits;
import org.keytally.core.domain.watch.Sensitivity;
import org.keytally.core.domain.watch.ToldUnusual;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.budget.TargetNames;

/// What can be asked about what is usual in a home, and the gate that notices what is not.
public final class Watch {

    private final Habits habits;
    private final TargetNames targets;
    private final SettingBook settings;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final NoticeUnusual notice;

    public Watch(Habits habits, ToldUnusual told, TargetNames targets, SettingBook settings, Witness witness,
            Supplier<ZoneId> zone, InstantSource clock) {
        this.habits = habits;
        this.targets = targets;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
        this.notice = new NoticeUnusual(this, told, witness);
    }

    /// From when on something counts as unusual; none where nobody wants to hear of it.
    public Optional<Sensitivity> sensitivity() {
        String factor = settings.value(Setting.UNUSUAL);
        return factor.equals(Setting.OFF)
                ? Optional.empty()
                : Optional.of(new Sensitivity(
                        Integer.parseInt(factor), new BigDecimal(settings.value(Setting.UNUSUAL_LEAST))));
    }

    /// Looks after every attempt.
    public WatchGate gate() {
        return new WatchGate(notice);
    }

    /// What was found to be unusual and nobody was told of yet.
    public List<Unusual> untold() {
        return notice.take();
    }

    /// What is unusual about today, the narrowest of what lies within one another.
    public List<Unusual> today() {
        Instant now = clock.instant();
        ZoneId here = zone.get();
        ToldUnusual said = new ToldUnusual();
        return sensitivity().stream()
                .flatMap(how -> habits.usedSince(BudgetPeriod.DAY.at(now, here).from()).stream()
                        .flatMap(target -> habits.unusual(target, now, here, how).stream()))
                .filter(said::add)
                .toList();
    }

    /// The own name of what something unusual is about; empty for everything.
    public String called(Unusual unusual) {
        return targets.called(unusual.target());
    }

    /// How a person writes what something unusual is about.
    public String written(Unusual unusual) {
        return targets.name(unusual.target());
    }

    /// What of the day of an attempt is unusual about all it bears on and was not told, the narrowest first; from then
    /// on it is told. Of what was told before nothing is worked out.
    List<Unusual> tellable(Intent intent, ToldUnusual told) {
        ZoneId here = zone.get();
        Optional<Sensitivity> how = sensitivity().filter(one -> !habits.isQuiet(intent.at(), here, one));
        if (how.isEmpty()) {
            return List.of();
        }
        Bearing bearing = Bearing.of(intent);
        Instant day = habits.day(intent.at(), here);
        return Habits.targets(bearing).stream()
                .filter(target -> !told.isTold(target, bearing.provider(), day))
                .flatMap(target -> habits.unusual(target, intent.at(), here, how.get()).stream())
                .filter(told::add)
                .toList();
    }
}
