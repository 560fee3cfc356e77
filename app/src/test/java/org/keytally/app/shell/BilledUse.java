package org.keytally.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prompt.Order;

/// Prompts sent for real to a server here: some are billed in the answer, as by OpenRouter, some go another way.
public final class BilledUse {

    /// Ours is 0.00045 for 1,000 tokens in and 500 out.
    private static final String MODEL = "openai/gpt-4o-mini";

    private BilledUse() {}

    /// Sends one prompt for each bill.
    public static void send(Keytally home, List<String> bills) throws IOException {
        try (FaultServer server = new FaultServer((number, _, wire) -> wire.answer(
                200, "application/json", answer(bills.get((number - 1) % bills.size()))))) {
            add(home, server, new Owned("openrouter", "Router", Scope.PERSONAL), "sk-or-v1-");
            home.pricing().setPrice().set(new PriceWish(
                    new ProviderId("openrouter"), MODEL, new PriceMatch.Exact(MODEL),
                    PriceRates.NONE.with(TokenClass.INPUT, Price.of("0.15")).with(TokenClass.OUTPUT, Price.of("0.6")),
                    Optional.of(home.now().minus(Duration.ofDays(1))), Optional.empty()));
            for (int i = 0; i < bills.size(); i++) {
                send(home);
            }
        }
    }

    /// Sends a prompt on a person's key that has nothing left, so that the team pays for it.
    public static void fallBack(Keytally home) throws IOException {
        try (FaultServer server = new FaultServer((number, _, wire) -> {
            if (number == 1) {
                wire.answer(429, "application/json", "{\"error\":{\"code\":\"insufficient_quota\"}}");
            } else {
                wire.answer(200, "application/json", answer("null"));
            }
        })) {
            add(home, server, new Owned("openai", "Empty purse", Scope.PERSONAL), "sk-proj-");
            add(home, server, new Owned("openai", "Lent", Scope.TEAM), "sk-proj-");
            RouteWish way = RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT);
            home.prompts().sendPrompt().send(
                    new Order(Prompt.of("Hello"), way.waiting(Duration.ZERO), Optional.of("gpt-4o-mini"), Pace.WHOLE,
                            Duration.ZERO),
                    new NobodyListens());
        }
    }

    private record Owned(String provider, String label, Scope scope) {}

    private static void add(Keytally home, FaultServer server, Owned key, String beginning) {
        KeyWish wish = new KeyWish(
                Optional.of(key.provider()), Optional.of(key.label()), key.scope(), Optional.empty(),
                new Connection(Optional.of(server.base()), Optional.empty(), Optional.empty(), Optional.empty()),
                new Terms(Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.empty()),
                Notes.NONE, Marks.USUAL);
        String text = beginning + Canary.CORE + key.label().replace(' ', '-');
        try (Secret secret = Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
    }

    private static void send(Keytally home) {
        RouteWish way = RouteWish.of(Optional.of("openrouter"), Optional.of("Router"), Environment.DEVELOPMENT);
        home.prompts().sendPrompt().send(
                new Order(Prompt.of("Hello"), way.waiting(Duration.ZERO), Optional.of(MODEL), Pace.WHOLE,
                        Duration.ZERO),
                new NobodyListens());
    }

    private static String answer(String bill) {
        return "{\"model\":\"" + MODEL + "\",\"choices\":[{\"message\":{\"content\":\"Hello\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":500,"
                + "\"cost\":" + bill + "}}";
    }
}
