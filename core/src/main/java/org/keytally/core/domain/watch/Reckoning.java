package org.keytally.core.domain.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

// What takes a while and stays as it is for a day.
interface Reckoning {

    default Today today(Instant now, ZoneId zone) {
        return Today.of(now, zone);
    }

    default List<Habit.Mark> marks(DayUse day, List<DayUse> before, Sensitivity sensitivity) {
        return Habit.marks(day, before, sensitivity);
    }
}
