package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceObstacle;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.domain.prompt.ToolCall;

/// Where what was read differs from what was expected.
final class Differences {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> found = new ArrayList<>();
    private final JsonNode expected;

    private Differences(JsonNode expected) {
        this.expected = expected;
    }

    static List<String> of(Exchange exchange, Exchange.Heard heard) {
        Differences differences = new Differences(exchange.expected());
        differences.compare(exchange, heard);
        return differences.found;
    }

    private void compare(Exchange exchange, Exchange.Heard heard) {
        Optional<Failure> failure = heard.delivery() instanceof Failure given ? Optional.of(given) : Optional.empty();
        Optional<Reply> reply =
                heard.delivery() instanceof Reply given ? Optional.of(given) : failure.flatMap(Failure::partial);
        error(failure);
        boolean isCut =
                failure.filter(f -> f.kind() == FailureKind.CUT || f.kind() == FailureKind.MALFORMED).isPresent();
        same("complete", expected.path("complete").asBoolean(true), !isCut);
        Content answer = reply.map(Reply::content).orElse(Content.EMPTY);
        text("text", expected.path("text"), answer.text());
        if (expected.path("texts").isArray()) {
            List<String> texts = new ArrayList<>();
            expected.path("texts").forEach(node -> texts.add(node.asText()));
            same("texts", texts, answer.texts());
        }
        text("reasoning_text", expected.path("reasoning_text"), answer.reasoning());
        same("refusal", expected.path("refusal").asText(""), answer.refusal());
        same("heard text", answer.text(), heard.text());
        same("heard reasoning", answer.reasoning(), heard.reasoning());
        calls(answer.toolCalls());
        same("finish_reason", expected.path("finish_reason").asText(""),
                reply.map(Reply::finish).flatMap(Finish::reported).orElse(""));
        same("model", expected.path("model").asText(""), reply.flatMap(Reply::model).orElse(""));
        usage(reply.flatMap(Reply::usage));
        cost(exchange.cost(), reply);
    }

    private void error(Optional<Failure> failure) {
        JsonNode error = expected.path("error");
        if (!error.isObject()) {
            same("error", "none", failure.map(f -> f.kind() + " " + f.detail() + f.words()).orElse("none"));
            return;
        }
        if (failure.isEmpty()) {
            found.add("no failure, expected " + error);
            return;
        }
        Failure given = failure.get();
        if (error.has("kind")) {
            same("error.kind", error.path("kind").asText(), given.kind().word());
        }
        if (error.has("retry_after_ms")) {
            long wait = given.retryAfter().map(Duration::toMillis).orElse(-1L);
            same("error.retry_after_ms", error.path("retry_after_ms").asLong(), wait);
        }
        same("error.type", error.path("type").asText(""), given.words().type().orElse(""));
        same("error.code", error.path("code").asText(""), given.words().code().orElse(""));
        same("error.message", loose(error.path("message").asText("")), loose(given.words().message().orElse("")));
        same("error.param", error.path("param").asText(""), given.words().param().orElse(""));
    }

    /// A message that is itself JSON may be written otherwise.
    private static Object loose(String text) {
        return text.startsWith("[") || text.startsWith("{") ? parsed(text) : text;
    }

    private static Object parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private void calls(List<ToolCall> calls) {
        List<Object> wanted = new ArrayList<>();
        boolean areNamed = expected.path("tool_calls").valueStream().noneMatch(call -> call.path("name").isNull());
        if (!areNamed) {
            // Calls of custom tools were recorded without name and input.
            same("tool_calls", expected.path("tool_calls").size(), calls.size());
            return;
        }
        expected.path("tool_calls")
                .forEach(call -> wanted.add(List.of(
                        call.path("id").asText(""), call.path("name").asText(""),
                        parsed(call.path("arguments").asText("")))));
        List<Object> given = new ArrayList<>();
        calls.forEach(call -> given.add(List.of(call.id().orElse(""), call.name(), parsed(call.arguments()))));
        same("tool_calls", wanted, given);
    }

    private void usage(Optional<Usage> given) {
        JsonNode wanted = expected.path("usage");
        same("has usage", wanted.isObject(), given.isPresent());
        if (given.isEmpty() || !wanted.isObject()) {
            return;
        }
        Usage usage = given.get();
        count("input", wanted, usage.input());
        count("output", wanted, usage.output());
        count("cached_read", wanted, usage.cachedRead());
        count("cache_write", wanted, usage.cacheWrite());
        count("cache_write_1h", wanted, usage.cacheWrite1h());
        count("reasoning", wanted, usage.reasoning());
        count("total", wanted, usage.total());
        count("total_reported", wanted, usage.terms().totalReported().orElse(-1));
        count("input_uncached", wanted, usage.fresh());
        usage.terms()
                .billed()
                .ifPresentOrElse(
                        billed -> {
                            count("billed_input", wanted, billed.input());
                            count("billed_output", wanted, billed.output());
                        },
                        () -> same("billed", false, wanted.has("billed_input")));
        String tier = wanted.path("service_tier").asText(expected.path("service_tier").asText(""));
        if (!tier.isEmpty()) {
            same("service_tier", tier, usage.terms().serviceTier().orElse(""));
        }
    }

    private void count(String name, JsonNode wanted, long given) {
        if (wanted.has(name)) {
            same(name, wanted.path(name).asLong(-1), given);
        }
    }

    private void cost(JsonNode cost, Optional<Reply> reply) {
        if (cost.has("provider_reported_cost_usd")) {
            BigDecimal wanted = new BigDecimal(cost.path("provider_reported_cost_usd").asText());
            BigDecimal given = reply.flatMap(Reply::costReported).orElse(new BigDecimal(-1));
            same("reported cost", 0, wanted.compareTo(given));
        }
        String obstacle = cost.path("not_computed").asText("");
        Optional<Usage> usage = reply.flatMap(Reply::usage);
        if (usage.isPresent()) {
            boolean isBarred = !usage.get().terms().obstacles().isEmpty();
            if (cost.has("price_row")) {
                same("obstacles", false, isBarred);
            }
            if (obstacle.equals("audio tokens")) {
                same("audio", true, usage.get().terms().obstacles().contains(PriceObstacle.AUDIO_TOKENS));
            }
            if (obstacle.equals("usage iterations")) {
                same("iterations", true, usage.get().terms().obstacles().contains(PriceObstacle.SEVERAL_ITERATIONS));
            }
        }
    }

    private void text(String name, JsonNode wanted, String given) {
        if (!wanted.isNull() && !wanted.isMissingNode()) {
            same(name, wanted.asText(), given);
        }
    }

    private void same(String name, Object wanted, Object given) {
        if (!Objects.equals(wanted, given)) {
            found.add(name + ": expected <" + brief(wanted) + "> but was <" + brief(given) + ">");
        }
    }

    private static String brief(Object value) {
        String text = String.valueOf(value);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
