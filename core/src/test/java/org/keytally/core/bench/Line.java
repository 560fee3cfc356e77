package org.keytally.core.bench;

import java.util.Map;

/// One variant of a race beside the bare work and its control.
record Line(Map<String, Samples> all, String variant) {

    Samples own() {
        return sample(variant);
    }

    Samples bare() {
        return sample("bare");
    }

    double control() {
        return sample("bare again").ratio(bare());
    }

    double ratioAt(double percent) {
        return (double) own().percentile(percent) / bare().percentile(percent);
    }

    /// Microseconds more than the bare work.
    double added(double percent) {
        return (own().percentile(percent) - bare().percentile(percent)) / 1e3;
    }

    private Samples sample(String name) {
        Samples samples = all.get(name);
        if (samples == null) {
            throw new IllegalArgumentException(name);
        }
        return samples;
    }
}
