package org.keytally.core.bench;

import java.util.Arrays;
import java.util.Random;
import org.HdrHistogram.Histogram;

/// The times of one variant in nanoseconds, in the order of the rounds.
final class Samples {

    private static final int RESAMPLINGS = 400;

    private final long[] nanos;

    Samples(long[] nanos) {
        this.nanos = nanos;
    }

    int rounds() {
        return nanos.length;
    }

    long median() {
        return middle(nanos.clone());
    }

    long percentile(double percent) {
        Histogram histogram = new Histogram(3);
        for (long nano : nanos) {
            histogram.recordValue(nano);
        }
        return histogram.getValueAtPercentile(percent);
    }

    double ratio(Samples bare) {
        return (double) median() / bare.median();
    }

    /// The interval in which nineteen of twenty resampled ratios of medians lie; rounds are drawn as pairs.
    double[] interval(Samples bare) {
        Random random = new Random(1);
        double[] ratios = new double[RESAMPLINGS];
        long[] own = new long[nanos.length];
        long[] others = new long[nanos.length];
        for (int i = 0; i < RESAMPLINGS; i++) {
            for (int j = 0; j < own.length; j++) {
                int round = random.nextInt(own.length);
                own[j] = nanos[round];
                others[j] = bare.nanos[round];
            }
            ratios[i] = (double) middle(own) / middle(others);
        }
        Arrays.sort(ratios);
        return new double[]{ratios[RESAMPLINGS / 40], ratios[RESAMPLINGS - 1 - RESAMPLINGS / 40]};
    }

    private static long middle(long[] some) {
        Arrays.sort(some);
        return some[some.length / 2];
    }
}
