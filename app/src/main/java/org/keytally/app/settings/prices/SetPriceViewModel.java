package org.keytally.app.settings.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prices.TryPrice;

/// A price that a person knows better: held against last month first, if they like, and set.
final class SetPriceViewModel {

    private final PriceCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final Runnable done;
    private final PriceFields fields;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Running attempting = () -> {};

    /// @param line the price to begin with, where there is one
    /// @param done told when a price was set
    SetPriceViewModel(
            PriceCases cases,
            Tasks tasks,
            Words words,
            Formats formats,
            Notices notices,
            @Nullable PriceLine line,
            Runnable done) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.formats = formats;
        this.notices = notices;
        this.done = done;
        this.fields = new PriceFields(words, cases.clock(), line);
        // What was worked out was for what stood there before.
        fields.whenTyped(this::forget);
    }

    /// What is typed.
    PriceFields fields() {
        return fields;
    }

    /// What last month would have cost.
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether a price is being set, and what was booked since it begins corrected.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Holds the price against the whole of last month, whatever its own beginning.
    void attempt() {
        LocalDate month = LocalDate.ofInstant(cases.clock().instant(), formats.zone()).withDayOfMonth(1);
        Instant first = month.minusMonths(1).atStartOfDay(formats.zone()).toInstant();
        Instant last = month.atStartOfDay(formats.zone()).toInstant();
        forget();
        fields.wish(Optional.of(first)).ifPresent(wish -> attempting = tasks.run(
                () -> cases.attempt().apply(wish, last), this::show));
    }

    void set() {
        if (!working.get()) {
            forget();
            fields.wish(Optional.empty()).ifPresent(this::set);
        }
    }

    private void set(PriceWish wish) {
        working.set(true);
        tasks.runLasting(() -> cases.set().apply(wish), result -> {
            working.set(false);
            show(result);
        }, () -> working.set(false));
    }

    private void forget() {
        attempting.cancel();
        outcome.set("");
    }

    private void show(TryPrice.Outcome of) {
        if (of.requests() == 0) {
            outcome.set(words.of("settings.prices.no-difference"));
            return;
        }
        String said = words.of("settings.prices.outcome", formats.count(of.requests()), formats.exact(of.after()),
                formats.exact(of.before()));
        outcome.set(of.unpriced() == 0
                ? said
                : said + " " + words.of("settings.prices.unpriced", formats.count(of.unpriced())));
    }

    private void show(SetPrice.Result result) {
        switch (result) {
            case SetPrice.Result.Done(PriceRow row, var _, var corrections) -> {
                long entries = corrections.stream().mapToLong(one -> one.entries()).sum();
                String said = words.of("settings.prices.set", row.match().text(),
                        Moments.exact(row.period().from()));
                notices.tell(Notice.good(entries == 0
                        ? said
                        : said + " " + words.of("settings.prices.corrected", formats.count(entries))));
                done.run();
            }
            case SetPrice.Result.SetAlready _ -> {
                notices.tell(Notice.plain(words.of("settings.prices.already")));
                done.run();
            }
            case SetPrice.Result.Overlaps(PriceRow other) -> fields.refuse(PriceField.FROM, words.of(
                    "settings.prices.overlaps", Moments.exact(other.period().from()),
                    other.period().to().map(Moments::exact).orElse("–")));
        }
    }
}
