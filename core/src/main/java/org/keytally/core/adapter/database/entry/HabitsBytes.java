package org.keytally.core.adapter.database.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.watch.Habits;

/// What was used hour by hour as bytes, so that a start need not read the whole journal again.
public final class HabitsBytes {

    private HabitsBytes() {}

    private static final class Line {

        private final String provider;
        private final Sink loads = new Sink();
        private int count;
        private int last;

        private Line(String provider) {
            this.provider = provider;
        }

        private void add(int quarter, Load load) {
            loads.signed((long) quarter - last).money(new Money(load.money())).signed(load.requests());
            last = quarter;
            count++;
        }
    }

    public static byte[] write(Habits habits) {
        Map<Target, Line> lines = new LinkedHashMap<>();
        habits.read((target, provider, quarter, load) -> lines.computeIfAbsent(target, _ -> new Line(provider))
                .add(quarter, load));
        Sink sink = new Sink().octet(Version.CURRENT).number(lines.size());
        lines.forEach((target, line) -> sink.text(target.kind().name())
                .text(target.id())
                .text(line.provider)
                .number(line.count)
                .block(line.loads.toBytes()));
        return sink.toBytes();
    }

    /// Reads what was written; anything else ends in an exception.
    public static Habits read(byte[] bytes) {
        Habits habits = new Habits();
        Source source = new Source(bytes);
        Version.require(source.octet());
        for (int i = source.count(); i > 0; i--) {
            Target target = new Target(Target.Kind.valueOf(source.text()), source.text());
            String provider = source.text();
            int count = source.count();
            Source loads = new Source(source.block());
            int quarter = 0;
            for (int k = 0; k < count; k++) {
                quarter += (int) loads.signed();
                habits.put(target, provider, quarter, new Load(loads.money().dollars(), 0, loads.signed()));
            }
        }
        return habits;
    }
}
