package org.keytally.app.settings.setup;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keytally.app.settings.values.ValueWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.setup.Proposal;

/// What is recommended, in words.
///
/// @param providers by whose names they are called
record ProposalText(Words words, Supplier<Providers> providers) {

    String of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.OfSetting one -> setting(one.setting(), one.value());
            case Proposal.OfLimit one -> words.of(
                    one.isHard() ? "setup.monthly.cap" : "setup.monthly", "$" + one.limit().text(),
                    marks(one.marks()));
            case Proposal.OfModels one -> words.of(
                    "setup.models", one.type().name(), name(one.provider()));
        };
    }

    /// A setting that holds already.
    String holding(Map.Entry<Setting, String> one) {
        return words.of("setup.holds", setting(one.getKey(), one.getValue()));
    }

    private String setting(Setting setting, String value) {
        ValueWords values = new ValueWords(words);
        return words.of("settings.is", values.name(setting), values.value(setting, value));
    }

    private String name(String provider) {
        return providers.get().find(new ProviderId(provider)).map(Provider::name).orElse(provider);
    }

    private static String marks(Marks marks) {
        return marks.spent().stream().map(mark -> mark + " %").collect(Collectors.joining(", "));
    }
}
