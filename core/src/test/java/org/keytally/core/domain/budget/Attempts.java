package org.keytally.core.domain.budget;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

/// Attempts and budgets for tests.
public final class Attempts {

    public static final String SARAH = "5a".repeat(16);
    public static final KeyId WORK = new KeyId("key-00001");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Attempts() {}

    /// Sarah's prompt on her key of OpenAI, which can cost and use that much.
    public static Intent intent(Instant at, String worst, long tokens) {
        return intent(at, Payer.YOU, WORK.value(), new Worst(Optional.of(Money.of(worst)), tokens));
    }

    public static Intent unpriced(Instant at) {
        return intent(at, Payer.YOU, WORK.value(), new Worst(Optional.empty(), 10));
    }

    public static Intent free(Instant at, long tokens) {
        return intent(at, Payer.FREE, "", new Worst(Optional.of(Money.ZERO), tokens));
    }

    public static Intent intent(Instant at, Payer payer, String key, Worst worst) {
        EntryId id = new EntryId(EventId.at(at, RANDOM));
        Optional<KeyId> used = key.isEmpty() ? Optional.empty() : Optional.of(new KeyId(key));
        return new Intent(
                id,
                PromptId.startedBy(id),
                at,
                new Addressee(new ProviderId("openai"), "m"),
                new Purse(used, used.map(one -> Scope.PERSONAL), payer, SARAH),
                new Errand(SARAH, "chat", "", "", "", Environment.DEVELOPMENT),
                false,
                worst);
    }

    public static Settlement settled(Intent intent, String cost, long tokens) {
        return settled(intent, Optional.of(Money.of(cost)), tokens);
    }

    public static Settlement settled(Intent intent, Optional<Money> cost, long tokens) {
        Spent spent = new Spent(
                Optional.of(new Usage(tokens, 0, 0, 0, 0, 0)),
                cost,
                Optional.empty(),
                Optional.empty(),
                Estimate.NONE,
                Optional.empty());
        return new Settlement.Settled(intent.id(), intent.at(), Ending.of("stop"), Pace.of(Duration.ZERO), spent);
    }

    public static Settlement uncharged(Intent intent, String failure) {
        Ending ending = new Ending(Optional.empty(), "error", Optional.of(failure), Optional.empty());
        return new Settlement.Uncharged(intent.id(), intent.at(), ending, Pace.of(Duration.ZERO));
    }

    public static Settlement.Unknown unknown(Intent intent) {
        return new Settlement.Unknown(
                intent.id(), intent.at(), Ending.of("incomplete"), Pace.of(Duration.ZERO), Estimate.NONE);
    }

    public static Budget hard(Target target, Limit limit, BudgetPeriod period) {
        return budget(target, limit, period, true);
    }

    public static Budget soft(Target target, Limit limit, BudgetPeriod period) {
        return budget(target, limit, period, false);
    }

    private static Budget budget(Target target, Limit limit, BudgetPeriod period, boolean isHard) {
        return new Budget(
                BudgetId.random(RANDOM),
                target,
                limit,
                period,
                new Marks(List.of(50, 90), Optional.of(100)),
                isHard,
                Budget.Origin.SET,
                Optional.empty(),
                Validity.ALWAYS);
    }
}
