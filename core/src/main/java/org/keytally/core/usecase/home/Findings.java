package org.keytally.core.usecase.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.home.HomeException;

/// What was found in all that may be the matter, and what could not be looked into.
///
/// @param unseen why, by what was looked into
public record Findings(List<Clue> clues, Map<String, String> unseen) {

    public Findings {
        clues = List.copyOf(clues);
    }

    /// Looks into one after the other. What is broken says so, and hides none of the others: who helps is asked
    /// just then.
    static Findings of(Map<String, Supplier<List<Clue>>> looks) {
        List<Clue> clues = new ArrayList<>();
        Map<String, String> unseen = new LinkedHashMap<>();
        looks.forEach((name, look) -> {
            try {
                clues.addAll(look.get());
            } catch (HomeException broken) {
                unseen.put(name, broken.kind().name());
            } catch (ProviderFaultException broken) {
                unseen.put(name, "PROVIDERS_" + broken.fault().kind());
            }
        });
        return new Findings(clues, unseen);
    }
}
