package org.keytally.app.settings.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.prices.CompareCosts;
import org.keytally.core.usecase.prices.CompareUse.Elsewhere;

/// What last month, or a month as many have it, would cost with every other model.
final class WhatIfViewModel {

    /// An answer, and the providers it names.
    private record Known<T>(T answer, Providers providers) {}

    private final PriceCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final ObjectProperty<WhatIfLoad> load = new SimpleObjectProperty<>(WhatIfLoad.LAST_MONTH);
    private final StringProperty sought = new SimpleStringProperty("");
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ObservableList<WhatIfLine> lines = FXCollections.observableArrayList();
    private Optional<WhatIfLines> compared = Optional.empty();
    private Running reading = () -> {};

    WhatIfViewModel(PriceCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        load.subscribe((_, _) -> read());
        sought.subscribe((_, _) -> fill());
        all.subscribe((_, _) -> fill());
    }

    ObjectProperty<WhatIfLoad> loadProperty() {
        return load;
    }

    /// Part of the name of a provider or a model.
    StringProperty soughtProperty() {
        return sought;
    }

    /// Whether every model with a price is shown.
    BooleanProperty allProperty() {
        return all;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// What is held against the prices.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// From the cheapest on.
    ObservableList<WhatIfLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    void read() {
        reading.cancel();
        if (compared.isEmpty()) {
            showing.set(Showing.LOADING);
        }
        reading = load.get()
                .usual()
                .map(usual -> tasks.run(
                        () -> known(cases.whatIf().usual().apply(usual.month())),
                        known -> show(usual.month(), known), this::broken))
                .orElseGet(this::readLastMonth);
    }

    private Running readLastMonth() {
        LocalDate first = LocalDate.ofInstant(cases.clock().instant(), formats.zone())
                .withDayOfMonth(1).minusMonths(1);
        UsageRange month = UsageRange.days(first, first.plusMonths(1).minusDays(1), formats.zone());
        return tasks.run(() -> known(cases.whatIf().used().apply(month)), known -> show(first, known), this::broken);
    }

    private <T> Known<T> known(T answer) {
        return new Known<>(answer, cases.providers().get());
    }

    private void show(CompareCosts.Month month, Known<CompareCosts.Compared> known) {
        said.set(words.of("settings.prices.what-if.month", formats.count(month.requests()),
                formats.count(month.each().input()), formats.count(month.each().output())));
        show(known.answer(), known.providers(), Set.of());
    }

    private void show(LocalDate month, Known<Elsewhere> known) {
        Elsewhere used = known.answer();
        if (used.requests() == 0) {
            showing.set(new Showing.Empty(
                    words.of("settings.prices.what-if.empty.title"),
                    words.of("settings.prices.what-if.empty.text", formats.month(month)),
                    Optional.of(new Notice.Next(words.of("settings.prices.what-if.empty.next"),
                            () -> load.set(WhatIfLoad.CHAT)))));
            return;
        }
        List<String> parts = new ArrayList<>(List.of(words.of("settings.prices.what-if.last", formats.month(month),
                formats.count(used.requests()), formats.count(used.tokens()), formats.exact(used.charged()))));
        if (used.unpriced() > 0) {
            parts.add(words.of("settings.prices.what-if.unpriced", formats.count(used.unpriced())));
        }
        if (used.uncounted() > 0) {
            parts.add(words.of("settings.prices.what-if.uncounted", formats.count(used.uncounted())));
        }
        said.set(String.join(" ", parts));
        show(used.compared(), known.providers(), used.used());
    }

    private void show(CompareCosts.Compared answer, Providers providers, Set<CompareCosts.Name> used) {
        compared = Optional.of(new WhatIfLines(words, formats, providers, answer, used));
        fill();
        showing.set(Showing.READY);
    }

    private void fill() {
        lines.setAll(compared.map(known -> known.of(sought.get(), all.get())).orElse(List.of()));
    }

    private void broken() {
        showing.set(new Showing.Broken(words.of("settings.prices.broken.title"),
                words.of("settings.prices.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
