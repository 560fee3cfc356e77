package org.keytally.core.adapter.provider;

import java.time.Duration;
import java.util.List;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Prompt;

/// The built-in provider: answers by a script its models name, without network, key or cost.
///
/// `practice` answers at once, `practice-slow` word by word with pauses, `practice-long` with many words,
/// `practice-declined` not at all, `practice-cut` breaks off in the middle, and `practice-fail-STATUS` fails the way
/// a host with that HTTP status does, such as `practice-fail-429`; `practice-fail-quota`, `practice-fail-network` and
/// `practice-fail-timeout` likewise.
public final class PracticeCourier {

    private static final List<String> MODELS = List.of(
            "practice",
            "practice-slow",
            "practice-long",
            "practice-declined",
            "practice-cut",
            "practice-fail-400",
            "practice-fail-401",
            "practice-fail-403",
            "practice-fail-404",
            "practice-fail-413",
            "practice-fail-429",
            "practice-fail-quota",
            "practice-fail-500",
            "practice-fail-503",
            "practice-fail-529",
            "practice-fail-network",
            "practice-fail-timeout");

    private final Rest rest;

    /// Waits between words.
    @FunctionalInterface
    public interface Rest {
        void during(Duration length) throws InterruptedException;
    }

    public PracticeCourier(Rest rest) {
        this.rest = rest;
    }

    Packing pack(Prompt prompt, String model, Pace pace) {
        return new PracticeParcel(prompt, model, pace, rest);
    }

    Listing models() {
        return new ModelList(MODELS, false, Allowances.NONE);
    }

    static boolean isKnown(String model) {
        return MODELS.contains(model);
    }
}
