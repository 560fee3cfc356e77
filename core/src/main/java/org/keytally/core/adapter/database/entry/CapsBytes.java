package org.keytally.core.adapter.database.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Spending;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.EntryId;

/// What was spent as bytes, so that a start need not read the whole journal again.
public final class CapsBytes {

    private CapsBytes() {}

    /// What was spent, and which attempts are no longer unknown; reservations are kept with the attempts.
    public static byte[] write(Caps caps) {
        Map<Bearing, Integer> numbers = new LinkedHashMap<>();
        List<EntryId> cleared = new ArrayList<>();
        Sink sums = new Sink();
        int[] count = {0};
        int[] last = {0};
        caps.capture(
                (from, to, bearing, load) -> {
                    int number = numbers.computeIfAbsent(bearing, fresh -> numbers.size());
                    sums.signed((long) from - last[0])
                            .number((long) to - from)
                            .number(number)
                            .money(new Money(load.money()))
                            .signed(load.tokens())
                            .signed(load.requests());
                    last[0] = from;
                    count[0]++;
                },
                cleared::add);
        Sink sink = new Sink().octet(Version.CURRENT).number(numbers.size());
        numbers.keySet().forEach(bearing -> write(sink, bearing));
        sink.number(count[0]).block(sums.toBytes()).number(cleared.size());
        cleared.forEach(entry -> sink.id(entry.value()));
        return sink.toBytes();
    }

    /// What was read of it.
    public record Past(Spending spending, List<EntryId> cleared) {}

    /// Reads what was written; anything else ends in an exception.
    public static Past read(byte[] bytes) {
        Source source = new Source(bytes);
        Version.require(source.octet());
        List<Bearing> bearings = new ArrayList<>();
        for (int i = source.count(); i > 0; i--) {
            bearings.add(bearing(source));
        }
        int count = source.count();
        Spending spending = spending(new Source(source.block()), count, bearings);
        List<EntryId> cleared = new ArrayList<>();
        for (int i = source.count(); i > 0; i--) {
            cleared.add(new EntryId(source.id()));
        }
        return new Past(spending, cleared);
    }

    private static Spending spending(Source source, int count, List<Bearing> bearings) {
        Spending spending = new Spending();
        int from = 0;
        for (int i = 0; i < count; i++) {
            from += (int) source.signed();
            int to = from + (int) source.number();
            Bearing bearing = bearings.get((int) source.number());
            Load load = new Load(source.money().dollars(), source.signed(), source.signed());
            spending.put(from, to, bearing, load);
        }
        return spending;
    }

    private static void write(Sink sink, Bearing bearing) {
        sink.octet(Codes.of(bearing.payer()))
                .text(bearing.owner())
                .text(bearing.key())
                .text(bearing.provider())
                .octet(Codes.of(bearing.environment()))
                .text(bearing.who())
                .text(bearing.project())
                .text(bearing.client());
    }

    private static Bearing bearing(Source source) {
        var payer = Codes.payer(source.octet());
        String owner = source.text();
        String key = source.text();
        String provider = source.text();
        var environment = Codes.environment(source.octet());
        return new Bearing(payer, owner, key, provider, environment, source.text(), source.text(), source.text());
    }
}
