package org.keytally.app.settings.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.PriceAnswer;
import org.keytally.core.usecase.prices.PriceHistory;
import org.keytally.core.usecase.prices.PriceQuery;

/// The prices in force, and the time line of the one that is chosen.
final class PricesViewModel {

    private static final List<TokenClass> SHOWN =
            List.of(TokenClass.INPUT, TokenClass.OUTPUT, TokenClass.CACHE_READ, TokenClass.CACHE_WRITE);

    /// What was read at once.
    private record Found(List<PriceRow> rows, Providers providers) {}

    private final PriceCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Showing> periodsShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ObservableList<PriceLine> all = FXCollections.observableArrayList();
    private final FilteredList<PriceLine> lines = new FilteredList<>(all);
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable PriceLine> chosen = new SimpleObjectProperty<>();
    private final ObservableList<PeriodLine> periods = FXCollections.observableArrayList();
    private Optional<String> wanted = Optional.empty();
    private Running reading = () -> {};

    PricesViewModel(PriceCases cases, Tasks tasks, Words words, Formats formats) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        sought.subscribe((_, _) -> filter());
        chosen.subscribe((_, _) -> tell());
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Those that are sought.
    ObservableList<PriceLine> lines() {
        return lines;
    }

    /// Part of the name of a provider or a model.
    StringProperty soughtProperty() {
        return sought;
    }

    ObjectProperty<@Nullable PriceLine> chosenProperty() {
        return chosen;
    }

    /// The time line of the chosen one, the latest first.
    ObservableList<PeriodLine> periods() {
        return periods;
    }

    ReadOnlyObjectProperty<Showing> periodsShowingProperty() {
        return periodsShowing.getReadOnlyProperty();
    }

    /// Seeks the price of one model, which is chosen with the next reading.
    ///
    /// @param name the id of its provider, and its own name
    void seek(String name) {
        wanted = Optional.of(name);
        sought.set(name);
    }

    void read() {
        PriceQuery everything = new PriceQuery(Optional.empty(), Optional.empty(), Optional.empty());
        reading.cancel();
        reading = tasks.run(() -> new Found(rows(cases.list().apply(everything)), cases.providers().get()),
                this::show, this::broken);
    }

    private void show(Found found) {
        PriceLine before = chosen.get();
        String choice = wanted.orElse(before == null ? "" : name(before));
        wanted = Optional.empty();
        all.setAll(found.rows().stream()
                .map(row -> new PriceLine(row, found.providers().nameOf(row.provider()),
                        words.of("entry.price-source", row.source())))
                .toList());
        showing.set(Showing.READY);
        chosen.set(lines.stream()
                .filter(line -> name(line).equals(choice))
                .findFirst()
                .orElse(null));
        tell();
    }

    private static String name(PriceLine line) {
        return line.provider() + " " + line.model();
    }

    private static List<PriceRow> rows(PriceAnswer<List<PriceRow>> answer) {
        return answer instanceof PriceAnswer.Found<List<PriceRow>>(List<PriceRow> rows) ? rows : List.of();
    }

    private void filter() {
        Sought parts = new Sought(sought.get());
        lines.setPredicate(line -> parts.isIn(line.provider(), line.called(), line.model()));
    }

    private void tell() {
        PriceLine line = chosen.get();
        if (line == null) {
            periods.clear();
            periodsShowing.set(Showing.READY);
            return;
        }
        PriceQuery query =
                new PriceQuery(Optional.of(line.provider()), Optional.of(line.model()), Optional.empty());
        tasks.run(() -> cases.history().apply(query), answer -> {
            if (line.equals(chosen.get())
                    && answer instanceof PriceAnswer.Found<PriceHistory.History>(PriceHistory.History history)) {
                periods.setAll(history.lines().reversed().stream().map(this::period).toList());
                periodsShowing.set(Showing.READY);
            }
        }, () -> {
            if (line.equals(chosen.get())) {
                periods.clear();
                periodsShowing.set(Showing.Broken.told(words, "settings.prices.line-broken", this::tell));
            }
        });
    }

    private PeriodLine period(PriceHistory.Line line) {
        PriceRow row = line.row();
        String from = Moments.exact(row.period().from());
        String period = line.until()
                .map(end -> words.of("settings.prices.from-to", from, Moments.exact(end)))
                .orElseGet(() -> words.of("settings.prices.from", from));
        return new PeriodLine(period, rates(row),
                words.of("prices.state", line.standing()) + " · " + words.of("entry.price-source", row.source()),
                line.standing() == PriceHistory.Standing.IN_FORCE);
    }

    private String rates(PriceRow row) {
        List<String> said = new ArrayList<>();
        SHOWN.forEach(of -> row.base().of(of).ifPresent(
                price -> said.add(words.of("settings.prices.class", of) + " " + formats.exact(price.perMillion()))));
        return String.join(" · ", said);
    }

    private void broken() {
        showing.set(new Showing.Broken(words.of("settings.prices.broken.title"),
                words.of("settings.prices.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
