package org.keytally.core.usecase.home;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.usecase.keys.ListKeys;

/// Shows what of the beginner's checklist the home can tick by itself.
public final class ShowChecklist {

    private final Sources sources;

    /// Where the rest is told, each asked anew.
    public record Sources(
            BooleanSupplier hasPrompt,
            BooleanSupplier hasBudget,
            BooleanSupplier hasProfile,
            BooleanSupplier hasRecovery) {}

    public ShowChecklist(Sources sources) {
        this.sources = sources;
    }

    /// What is done, given all keys that are listed.
    public Checklist show(List<ListKeys.Line> keys) {
        List<ListKeys.Line> lines = keys.stream().filter(line -> !line.key().isRemoved()).toList();
        return Checklist.of(new Checklist.Facts(
                !lines.isEmpty(),
                sources.hasPrompt().getAsBoolean(),
                sources.hasBudget().getAsBoolean(),
                sources.hasProfile().getAsBoolean(),
                // A home opens only where its secrets rest safely, so there is no need to ask the keychain again.
                true,
                sources.hasRecovery().getAsBoolean(),
                lines.stream().anyMatch(line -> line.care().isNeeded())));
    }
}
