package org.keytally.app.settings.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prices.SetPrice;
import org.keytally.core.usecase.prices.TryPrice;

/// A price that a person knows better: held against last month first, if they like, and set.
final class SetPriceViewModel {

    /// The fields of the dialogue.
    enum Field {
        PROVIDER,
        MODEL,
        INPUT,
        OUTPUT,
        CACHE_READ,
        CACHE_WRITE,
        FROM
    }

    /// Something that was typed and cannot be.
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Field field;
        private final transient String why;

        private Wrong(Field field, String why) {
            super(null, null, false, false);
            this.field = field;
            this.why = why;
        }
    }

    private final PriceCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final Runnable done;
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
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
        for (Field field : Field.values()) {
            fields.put(field, new SimpleStringProperty(line == null ? "" : text(field, line)));
            problems.put(field, new ReadOnlyStringWrapper(""));
            // What was worked out was for what stood there before.
            textProperty(field).subscribe((_, _) -> forget());
        }
    }

    StringProperty textProperty(Field field) {
        return fields.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// What is wrong in a field.
    ReadOnlyStringProperty problemProperty(Field field) {
        return problem(field).getReadOnlyProperty();
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
        wish(Optional.of(first)).ifPresent(wish -> attempting = tasks.run(
                () -> cases.attempt().apply(wish, last), this::show));
    }

    void set() {
        if (!working.get()) {
            wish(Optional.empty()).ifPresent(this::set);
        }
    }

    private void set(PriceWish wish) {
        working.set(true);
        tasks.runLasting(() -> cases.set().apply(wish), result -> {
            working.set(false);
            show(result);
        }, () -> working.set(false));
    }

    private Optional<PriceWish> wish(Optional<Instant> from) {
        problems.values().forEach(problem -> problem.set(""));
        forget();
        try {
            String model = model();
            PriceRates rates = PriceRates.NONE
                    .with(TokenClass.INPUT, price(Field.INPUT))
                    .with(TokenClass.OUTPUT, price(Field.OUTPUT));
            if (!text(Field.CACHE_READ).isEmpty()) {
                rates = rates.with(TokenClass.CACHE_READ, price(Field.CACHE_READ));
            }
            if (!text(Field.CACHE_WRITE).isEmpty()) {
                rates = rates.with(TokenClass.CACHE_WRITE, price(Field.CACHE_WRITE));
            }
            Optional<Instant> begins = from.isPresent() ? from : moment();
            return Optional.of(new PriceWish(
                    provider(), model, new PriceMatch.Exact(model), rates, begins, Optional.empty()));
        } catch (Wrong wrong) {
            problem(wrong.field).set(wrong.why);
            return Optional.empty();
        }
    }

    private void forget() {
        attempting.cancel();
        outcome.set("");
    }

    private ProviderId provider() throws Wrong {
        if (!ProviderId.isPossible(text(Field.PROVIDER))) {
            throw new Wrong(Field.PROVIDER, words.of("settings.prices.bad-provider"));
        }
        return PriceProviders.seller(new ProviderId(text(Field.PROVIDER)));
    }

    private String model() throws Wrong {
        if (!OfferedModel.isPossible(text(Field.MODEL))) {
            throw new Wrong(Field.MODEL, words.of("settings.prices.bad-model"));
        }
        return text(Field.MODEL);
    }

    private Price price(Field field) throws Wrong {
        try {
            return new Price(Money.of(text(field)));
        } catch (IllegalArgumentException none) {
            throw new Wrong(field, words.of("settings.prices.bad-price", Price.MOST_DECIMALS));
        }
    }

    private Optional<Instant> moment() throws Wrong {
        if (text(Field.FROM).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = Moments.parse(text(Field.FROM));
        if (moment.isEmpty()) {
            throw new Wrong(Field.FROM, words.of("settings.prices.bad-day",
                    LocalDate.ofInstant(cases.clock().instant(), ZoneOffset.UTC)));
        }
        return moment;
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
            case SetPrice.Result.Overlaps(PriceRow other) -> problem(Field.FROM).set(words.of(
                    "settings.prices.overlaps", Moments.exact(other.period().from()),
                    other.period().to().map(Moments::exact).orElse("–")));
        }
    }

    private String text(Field field) {
        return textProperty(field).get().strip();
    }

    private ReadOnlyStringWrapper problem(Field field) {
        return problems.computeIfAbsent(field, _ -> new ReadOnlyStringWrapper(""));
    }

    private static String text(Field field, PriceLine line) {
        return switch (field) {
            case PROVIDER -> line.provider();
            case MODEL -> line.model();
            case INPUT -> text(line, TokenClass.INPUT);
            case OUTPUT -> text(line, TokenClass.OUTPUT);
            case CACHE_READ -> text(line, TokenClass.CACHE_READ);
            case CACHE_WRITE -> text(line, TokenClass.CACHE_WRITE);
            case FROM -> "";
        };
    }

    private static String text(PriceLine line, TokenClass of) {
        return line.price(of).map(price -> price.perMillion().text()).orElse("");
    }
}
