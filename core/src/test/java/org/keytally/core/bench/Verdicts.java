package org.keytally.core.bench;

import java.util.Locale;

/// Prints the figures of a run and remembers whether one of them passed its bound, or the run was void.
final class Verdicts {

    private boolean isPassed;
    private boolean isVoid;

    /// A ratio of medians that must not pass a bound, unless the control shows that the machine was not itself.
    void judge(String name, Line line, double bound) {
        tell(name, line);
        boolean wasDisturbed = Math.abs(line.control() - 1) > 0.03;
        isVoid |= wasDisturbed;
        isPassed |= !wasDisturbed && line.own().ratio(line.bare()) > bound;
    }

    /// A ratio without a bound of its own.
    void tell(String name, Line line) {
        double[] interval = line.own().interval(line.bare());
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.3f  [%.3f, %.3f]  %s against %s us  n=%d  A/A %.3f%n",
                name,
                line.own().ratio(line.bare()),
                interval[0],
                interval[1],
                percentiles(line.own()),
                percentiles(line.bare()),
                line.own().rounds(),
                line.control());
    }

    void atMost(String name, double reached, double bound, String unit) {
        System.out.printf(Locale.ROOT, "%-34s %8.3f %s  (at most %.0f)%n", name, reached, unit, bound);
        isPassed |= reached > bound;
    }

    /// 0 all within bounds, 1 a bound was passed, 2 nothing can be said.
    int code() {
        if (isVoid) {
            return 2;
        }
        return isPassed ? 1 : 0;
    }

    // p50, p90, p99, p99.9
    private static String percentiles(Samples samples) {
        return String.format(
                Locale.ROOT,
                "%.1f/%.1f/%.1f/%.1f",
                samples.percentile(50) / 1e3,
                samples.percentile(90) / 1e3,
                samples.percentile(99) / 1e3,
                samples.percentile(99.9) / 1e3);
    }
}
