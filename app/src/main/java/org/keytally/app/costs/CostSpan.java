package org.keytally.app.costs;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which days a person looks at: a usual stretch up to today, or two days of their own.
final class CostSpan {

    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final ObjectProperty<CostRange> range = new SimpleObjectProperty<>(CostRange.DAYS_30);
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>();

    /// @param zone whose days are meant
    /// @param changed told when other days are meant
    CostSpan(InstantSource clock, Supplier<ZoneId> zone, Runnable changed) {
        this.clock = clock;
        this.zone = zone;
        first.set(CostRange.CHOSEN.first(today()));
        last.set(today());
        range.subscribe((_, _) -> changed.run());
        first.subscribe((_, _) -> whereChosen(changed));
        last.subscribe((_, _) -> whereChosen(changed));
    }

    ObjectProperty<CostRange> rangeProperty() {
        return range;
    }

    /// The first day of a range a person chose.
    ObjectProperty<@Nullable LocalDate> firstProperty() {
        return first;
    }

    /// The last day of a range a person chose, itself included.
    ObjectProperty<@Nullable LocalDate> lastProperty() {
        return last;
    }

    /// Looks at two days of a person's own and those between them.
    void choose(LocalDate from, LocalDate to) {
        first.set(from);
        last.set(to);
        range.set(CostRange.CHOSEN);
    }

    /// What leads back to the days that are looked at now.
    Runnable wayBack() {
        CostRange stretch = range.get();
        LocalDate from = first.get();
        LocalDate to = last.get();
        return () -> {
            range.set(stretch);
            first.set(from);
            last.set(to);
        };
    }

    /// The days of which something can be known.
    Days days() {
        LocalDate today = today();
        LocalDate begin = first.get();
        LocalDate end = last.get();
        if (range.get() != CostRange.CHOSEN || begin == null || end == null) {
            return new Days(range.get().first(today), today);
        }
        return begin.isAfter(end) ? new Days(end, begin) : new Days(begin, end);
    }

    /// Those days with the ones still to come of a month or a quarter.
    Days whole(Days days) {
        return range.get() == CostRange.CHOSEN ? days : new Days(days.first(), range.get().last(today()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.get());
    }

    private void whereChosen(Runnable changed) {
        if (range.get() == CostRange.CHOSEN) {
            changed.run();
        }
    }
}
