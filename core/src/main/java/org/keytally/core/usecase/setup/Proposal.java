package org.keytally.core.usecase.setup;

import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;

/// One thing that is recommended and does not hold yet.
public sealed interface Proposal {

    /// A setting gets another value.
    record OfSetting(Setting setting, String value, String former) implements Proposal {}

    /// All prompts of a month get a limit.
    record OfLimit(Limit limit, Marks marks, boolean isHard) implements Proposal {}

    /// A prompt type asks the cheapest model of a tier at the provider that was chosen.
    record OfModels(PromptType type, Tier tier, String provider) implements Proposal {}
}
