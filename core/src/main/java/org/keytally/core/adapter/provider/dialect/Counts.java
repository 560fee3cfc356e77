package org.keytally.core.adapter.provider.dialect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.core.domain.catalog.BilledTokens;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageTerms;

/// The counts of one usage object while its fields are read.
final class Counts {

    long input;
    long cachedRead;
    long cacheWrite;
    long cacheWrite1h;
    long output;
    long reasoning;
    long total;
    long billedInput;
    long billedOutput;
    String tier = "";
    final Set<PriceObstacle> obstacles = EnumSet.noneOf(PriceObstacle.class);
    private boolean isAbsurd;

    Counts() {
        clear();
    }

    void clear() {
        input = Json.ABSENT;
        cachedRead = Json.ABSENT;
        cacheWrite = Json.ABSENT;
        cacheWrite1h = Json.ABSENT;
        output = Json.ABSENT;
        reasoning = Json.ABSENT;
        total = Json.ABSENT;
        billedInput = Json.ABSENT;
        billedOutput = Json.ABSENT;
        tier = "";
        obstacles.clear();
        isAbsurd = false;
    }

    /// Notes a count that cannot be one and passes the value on.
    long sane(long count) {
        isAbsurd |= count == Json.ABSURD;
        return count;
    }

    boolean isAbsurd() {
        return isAbsurd;
    }

    static long or0(long count) {
        return Math.max(0, count);
    }

    void obstacle(PriceObstacle obstacle, long count) {
        if (count > 0) {
            obstacles.add(obstacle);
        }
    }

    /// The usage, if neither count is missing together with the other, and none is absurd.
    Optional<Usage> usage() {
        if (isAbsurd || (input == Json.ABSENT && output == Json.ABSENT)) {
            return Optional.empty();
        }
        return Optional.of(new Usage(
                or0(input), or0(cachedRead), or0(cacheWrite), or0(cacheWrite1h), or0(output), or0(reasoning), terms()));
    }

    private UsageTerms terms() {
        return new UsageTerms(
                total < 0 ? OptionalLong.empty() : OptionalLong.of(total),
                billedInput < 0 && billedOutput < 0
                        ? Optional.empty()
                        : Optional.of(new BilledTokens(or0(billedInput), or0(billedOutput))),
                Optional.of(tier).filter(word -> !word.isEmpty()),
                obstacles);
    }
}
