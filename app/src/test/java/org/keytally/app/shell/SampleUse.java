package org.keytally.app.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
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
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Order;

/// Some weeks of prompts, sent for real to a server here, at the moments a clock is set to.
final class SampleUse {

    private static final int DAYS = 40;
    private static final List<String> MODELS = List.of("gpt-4o", "gpt-4o-mini", "o3-mini");
    private static final List<String> KEYS = List.of("Desk", "Research", "Acme");

    private final OpenWindow window;
    private final Random random = new Random(7);

    SampleUse(OpenWindow window) {
        this.window = window;
    }

    void send() throws IOException {
        Keytally home = window.home();
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                number % 23 == 0 ? 401 : 200, "application/json", number % 23 == 0 ? "{}" : answer(number)))) {
            add(home, server.base(), "Desk", Scope.PERSONAL);
            add(home, server.base(), "Research", Scope.TEAM);
            add(home, server.base(), "Acme", Scope.COMPANY);
            home.budgets().setBudget().set(new BudgetWish(
                    "all", Limit.dollars("120"), BudgetPeriod.MONTH, org.keytally.core.domain.budget.Marks.USUAL, false,
                    Optional.empty(), Optional.empty()));
            home.models().baseline().name(Optional.empty(), "openai", "gpt-4-turbo");
            Instant now = Instant.now();
            for (int day = DAYS; day >= 0; day--) {
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    window.pretend(now.minus(Duration.ofDays(day)).minusSeconds(60L * (20 - i)));
                    send(home, day + i);
                }
            }
        } finally {
            window.pretend(Instant.now());
        }
        BilledUse.send(window.home(), List.of("0.00045", "0.0005", "0.00045"));
    }

    private void send(Keytally home, int number) {
        Environment where = number % 5 == 0 ? Environment.STAGING : Environment.DEVELOPMENT;
        RouteWish way = RouteWish.of(
                number % 7 == 0 ? Optional.of("practice") : Optional.empty(),
                number % 7 == 0 ? Optional.empty() : Optional.of(KEYS.get(random.nextInt(KEYS.size()))),
                where);
        home.prompts().sendPrompt().send(
                new Order(Prompt.of("Hello"), way.waiting(Duration.ZERO),
                        Optional.of(number % 7 == 0 ? "practice" : MODELS.get(random.nextInt(MODELS.size()))),
                        Pace.WHOLE, Duration.ZERO),
                new NobodyListens());
    }

    private static String answer(int number) {
        return "{\"model\":\"gpt-4o\",\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":" + 90_000 * (1 + number % 11) + ",\"completion_tokens\":"
                + 7_000 * (1 + number % 13) + "}}";
    }

    private static void add(Keytally home, URI base, String label, Scope scope) {
        KeyWish wish = new KeyWish(
                Optional.of("openai"), Optional.of(label), scope, Optional.empty(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()),
                new Terms(Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.empty()),
                Notes.NONE, Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + label).getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
    }
}
