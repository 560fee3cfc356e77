package org.keytally.core.adapter.provider.dialect.answer;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.domain.catalog.BilledTokens;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageTerms;

/// The counts of one usage while its fields are read.
public final class Counts {

    private final Map<Count, Long> given = new EnumMap<>(Count.class);
    private final Set<PriceObstacle> obstacles = EnumSet.noneOf(PriceObstacle.class);
    private String tier = "";
    private boolean isAbsurd;

    public void clear() {
        given.clear();
        obstacles.clear();
        tier = "";
        isAbsurd = false;
    }

    /// Takes a count from the wire; null leaves what was known before.
    public void read(Count count, Json json) throws IOException {
        long value = plain(json);
        if (value != Json.ABSENT) {
            given.put(count, value);
        }
    }

    /// Takes a count that may stand in several places, of which some are 0.
    public void readMost(Count count, Json json) throws IOException {
        given.merge(count, plain(json), Math::max);
    }

    /// A count that is worked with before it is kept; one that cannot be a count makes the whole usage unknown.
    public long plain(Json json) throws IOException {
        long value = json.count();
        isAbsurd |= value == Json.ABSURD;
        return value;
    }

    public void put(Count count, long value) {
        given.put(count, value);
    }

    public boolean has(Count count) {
        return given.getOrDefault(count, Json.ABSENT) >= 0;
    }

    /// A count, 0 if there is none.
    public long of(Count count) {
        return Math.max(0, given.getOrDefault(count, 0L));
    }

    public void tier(String word) {
        tier = word;
    }

    public void obstacle(PriceObstacle obstacle, long count) {
        if (count > 0) {
            obstacles.add(obstacle);
        }
    }

    /// Gives the answer its usage. None is better than one that cannot be true.
    public void settle(AnswerDraft answer) {
        if (isAbsurd) {
            answer.facts().usageUnknown();
        } else if (has(Count.INPUT) || has(Count.OUTPUT)) {
            answer.facts().usage(Optional.of(usage()));
        }
    }

    private Usage usage() {
        return new Usage(
                of(Count.INPUT),
                of(Count.CACHED_READ),
                of(Count.CACHE_WRITE),
                of(Count.CACHE_WRITE_1H),
                of(Count.OUTPUT),
                of(Count.REASONING),
                terms());
    }

    private UsageTerms terms() {
        boolean isBilledApart = has(Count.BILLED_INPUT) || has(Count.BILLED_OUTPUT);
        return new UsageTerms(
                has(Count.TOTAL) ? OptionalLong.of(of(Count.TOTAL)) : OptionalLong.empty(),
                isBilledApart
                        ? Optional.of(new BilledTokens(of(Count.BILLED_INPUT), of(Count.BILLED_OUTPUT)))
                        : Optional.empty(),
                Optional.of(tier).filter(word -> !word.isEmpty()),
                obstacles);
    }
}
