package org.keytally.app.cli.prompt;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.Receipt;

/// An answer with its receipt as JSON.
final class AnswerJson {

    private AnswerJson() {}

    static void write(Json json, Reply reply, Receipt receipt) {
        json.text("entry", receipt.intent().id().toString())
                .text("prompt_id", receipt.intent().prompt().toString())
                .text("text", reply.text());
        if (!reply.content().refusal().isEmpty()) {
            json.text("refusal", reply.content().refusal());
        }
        json.text("provider", receipt.intent().to().provider().value())
                .text("model", receipt.intent().to().model())
                .text("model_reported", reply.model())
                .text("finish", reply.finish().kind().word())
                .text("finish_reported", reply.finish().reported());
        payer(json, receipt);
        money(json, receipt);
        json.flag("cached", receipt.spent().filter(Spent::isCached).isPresent())
                .number("first_token_ms", receipt.settlement().pace().firstToken().map(AnswerJson::millis))
                .number("duration_ms", receipt.settlement().pace().duration().toMillis())
                .text("request_id", reply.requestId());
    }

    private static int millis(Duration length) {
        return (int) Math.min(Integer.MAX_VALUE, length.toMillis());
    }

    private static void payer(Json json, Receipt receipt) {
        key(json, receipt.key());
        json.text("payer", Words.code(receipt.intent().purse().payer()))
                .text("payer_name", receipt.payerName())
                .text("environment", Words.code(receipt.intent().errand().environment()))
                .text("type", receipt.intent().errand().type())
                .list("route", receipt.route().steps(), RouteShow::step);
    }

    private static void key(Json json, Optional<Key> key) {
        if (key.isEmpty()) {
            json.text("key", Optional.empty());
            return;
        }
        json.object("key", members -> members.text("id", key.get().id().value())
                .text("label", key.get().label())
                .text("scope", Words.code(key.get().scope())));
    }

    private static void money(Json json, Receipt receipt) {
        Optional<Spent> spent = receipt.spent();
        usage(json, "usage", spent.flatMap(Spent::usage));
        json.decimal("cost_usd", dollars(spent.flatMap(Spent::cost)))
                .decimal("cost_reported_usd", dollars(spent.flatMap(Spent::reported)))
                .decimal("charged_usd", dollars(spent.flatMap(Spent::charged)))
                .text("price_from", spent.flatMap(Spent::pricedBy).map(row -> Moments.exact(row.from())));
        if (receipt.estimate().usage().isPresent()) {
            usage(json, "estimated_usage", receipt.estimate().usage());
            json.decimal("estimated_cost_usd", dollars(receipt.estimate().cost()));
        }
    }

    private static Optional<BigDecimal> dollars(Optional<Money> money) {
        return money.map(Money::dollars);
    }

    private static void usage(Json json, String name, Optional<Usage> usage) {
        if (usage.isEmpty()) {
            json.text(name, Optional.empty());
            return;
        }
        Usage counted = usage.get();
        json.object(name, members -> members.number("input", counted.input())
                .number("cached_read", counted.cachedRead())
                .number("cache_write", counted.cacheWrite())
                .number("output", counted.output())
                .number("reasoning", counted.reasoning())
                .number("total", counted.total()));
    }
}
