package org.keytally.core.usecase.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.usecase.LedgerFaults;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prices.PriceWish;

/// Fills a home with a team that never was: its keys, a year of its prompts, and budgets near their marks.
public final class FillDemo {

    /// What came of it.
    public sealed interface Result {

        /// The home is filled.
        record Filled(int keys, int prompts) implements Result {}

        /// There is something in it already, which is left as it is.
        record NotEmpty() implements Result {}
    }

    private static final Duration YEAR = Duration.ofDays(366);

    private final DemoBooks books;

    public FillDemo(DemoBooks books) {
        this.books = books;
    }

    public Result fill() {
        if (!books.ring().register().all().isEmpty()) {
            return new Result.NotEmpty();
        }
        Instant now = books.clock().instant();
        DemoPrice.ALL.forEach(price -> set(price, now.minus(YEAR)));
        Map<DemoKey, Key> keys = new HashMap<>();
        DemoKey.ALL.stream().filter(key -> !key.isPlain()).forEach(key -> keys.put(key, add(key, now)));
        List<DemoPrompt> prompts = new DemoYear(now).prompts();
        DemoBooking booking =
                new DemoBooking(books.prices().book(), books.names(), books.person(), books.random());
        book(prompts, keys, booking);
        new DemoBudgets(books.setBudget(), now).set(prompts, booking);
        return new Result.Filled(keys.size(), prompts.size());
    }

    private void set(DemoPrice price, Instant from) {
        PriceRates rates = new PriceRates(Map.of(
                TokenClass.INPUT, Price.of(price.input()),
                TokenClass.CACHE_READ, Price.of(price.cached()),
                TokenClass.OUTPUT, Price.of(price.output())));
        books.setPrice().set(new PriceWish(new ProviderId(price.provider()), price.model(),
                new PriceMatch.Exact(price.model()), rates, Optional.of(from), Optional.empty()));
    }

    private Key add(DemoKey key, Instant now) {
        Terms terms = new Terms(
                new Validity(Optional.empty(), key.days().map(days -> now.plus(Duration.ofDays(days)))),
                Optional.empty(), Optional.empty(), Optional.empty());
        KeyWish wish = new KeyWish(
                Optional.of(key.provider()), Optional.of(key.label()), key.scope(), key.environment(),
                new Connection(Optional.empty(), Optional.empty(), Optional.of(key.models().getFirst()),
                        Optional.empty()),
                terms, Notes.NONE, Marks.USUAL);
        try (Secret secret = madeUp(key)) {
            return switch (books.addKey().add(wish, secret)) {
                case AddKey.Result.Added(Key added, var _, var _) -> added;
                case AddKey.Result.Refused(var why) -> throw new IllegalStateException("a key of the demo: " + why);
            };
        }
    }

    // Opens nothing anywhere, and says so to whoever finds it.
    private static Secret madeUp(DemoKey key) {
        String text = "demo-opens-nothing-%04x".formatted(key.label().hashCode() & 0xffff);
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }

    private void book(List<DemoPrompt> prompts, Map<DemoKey, Key> keys, DemoBooking booking) {
        try {
            for (DemoPrompt prompt : prompts) {
                Intent intent = booking.intent(prompt, Optional.ofNullable(keys.get(prompt.key())));
                books.ledger().intend(intent);
                books.ledger().settle(booking.settlement(prompt, intent));
            }
            books.ledger().secure();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }
}
