package org.keytally.app.settings.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.usecase.prices.CompareCosts;
import org.keytally.core.usecase.prices.CompareCosts.Choice;
import org.keytally.core.usecase.prices.CompareCosts.Name;

/// Brings a comparison into lines: the cheapest first, behind them what a list says is free, and last those of which
/// nobody knows the price.
final class WhatIfLines {

    private static final int DIGITS = 6;

    private final Words words;
    private final Formats formats;
    private final Providers providers;
    private final CompareCosts.Compared compared;
    private final Set<Name> used;

    /// @param used the models in use, as price rows name them
    WhatIfLines(Words words, Formats formats, Providers providers, CompareCosts.Compared compared, Set<Name> used) {
        this.words = words;
        this.formats = formats;
        this.providers = providers;
        this.compared = compared;
        this.used = used;
    }

    /// @param sought parts of a name
    /// @param isAll whether all are wanted, or else the recommended, the cheapest and those in use
    List<WhatIfLine> of(String sought, boolean isAll) {
        Sought parts = new Sought(sought);
        Set<Choice> notable = isAll ? Set.of() : new HashSet<>(CompareCosts.notable(compared.choices()));
        List<Choice> shown = compared.choices().stream()
                .filter(choice -> isAll || notable.contains(choice) || isUsed(choice))
                .filter(choice -> isIn(parts, choice.provider(), model(choice)))
                .toList();
        Money dearest = shown.stream().map(Choice::month).max(Comparator.naturalOrder()).orElse(Money.ZERO);
        Stream<WhatIfLine> unpriced = compared.unpriced().stream()
                .filter(name -> isAll || used.contains(name))
                .filter(name -> isIn(parts, name.provider(), name.model()))
                .map(this::line);
        return Stream.concat(shown.stream().map(choice -> line(choice, dearest)), unpriced).toList();
    }

    private WhatIfLine line(Choice choice, Money dearest) {
        return new WhatIfLine(providers.nameOf(choice.provider()), model(choice), notes(choice),
                share(choice.month(), dearest), formats.money(choice.month()), exact(choice), isUsed(choice));
    }

    private WhatIfLine line(Name name) {
        boolean isUsed = used.contains(name);
        return new WhatIfLine(providers.nameOf(name.provider()), name.model(),
                isUsed ? words.of("settings.prices.what-if.used") : "", BigDecimal.ZERO,
                Formats.UNKNOWN + " " + words.of("sums.no-price"), words.of("settings.prices.what-if.unknown"), isUsed);
    }

    private String notes(Choice choice) {
        List<String> notes = new ArrayList<>();
        if (isUsed(choice)) {
            notes.add(words.of("settings.prices.what-if.used"));
        }
        if (choice.isListedFree()) {
            notes.add(words.of("settings.prices.what-if.listed-free"));
        }
        choice.badges().stream().sorted().map(badge -> words.of("sign.model", badge)).forEach(notes::add);
        return String.join(" · ", notes);
    }

    private String exact(Choice choice) {
        List<String> said = new ArrayList<>(List.of(formats.exact(choice.month())));
        choice.request().filter(_ -> choice.row().isPresent()).ifPresent(
                one -> said.add(words.of("settings.prices.what-if.request", formats.exact(one))));
        said.add(choice.row()
                .map(row -> words.of("settings.prices.what-if.row", Moments.exact(row.period().from()),
                        words.of("entry.price-source", row.source())))
                .orElseGet(() -> words.of("settings.prices.what-if.local")));
        return String.join(" · ", said);
    }

    private boolean isUsed(Choice choice) {
        return choice.model().map(model -> new Name(choice.provider(), model)).filter(used::contains).isPresent();
    }

    private String model(Choice choice) {
        return choice.model().orElseGet(() -> words.of("prices.what-if.any"));
    }

    private boolean isIn(Sought parts, ProviderId provider, String model) {
        return parts.isIn(provider.value(), providers.nameOf(provider), model);
    }

    private static BigDecimal share(Money part, Money whole) {
        return Optional.of(whole.dollars())
                .filter(all -> all.signum() > 0)
                .map(all -> part.dollars().divide(all, DIGITS, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }
}
