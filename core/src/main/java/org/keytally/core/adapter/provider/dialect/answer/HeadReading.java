package org.keytally.core.adapter.provider.dialect.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.provider.dialect.event.Decimals;
import org.keytally.core.domain.prompt.Allowance;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerHead;

/// What the headers of an answer say: request id, limits, and how long to wait.
public final class HeadReading {

    private static final List<String> REQUEST_IDS = List.of(
            "x-request-id",
            "request-id",
            "apim-request-id",
            "x-ms-request-id",
            "x-amzn-requestid",
            "mistral-correlation-id",
            "x-kong-request-id",
            "x-ds-trace-id",
            "x-debug-trace-id",
            "x-generation-id",
            "cf-ray");
    private static final Pattern LIMIT_FIRST =
            Pattern.compile("x-ratelimit-(limit|remaining|reset)(?:-([a-z0-9-]{1,40}))?");
    private static final Pattern LIMIT_LAST =
            Pattern.compile("anthropic-ratelimit-([a-z0-9-]{1,40})-(limit|remaining|reset)");
    private static final String UNNAMED = "requests";
    private static final int MOST = 24;

    private final AnswerHead head;

    public HeadReading(AnswerHead head) {
        this.head = head;
    }

    public Optional<String> requestId() {
        for (String name : REQUEST_IDS) {
            Optional<String> id = head.header(name);
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /// The sender's clock is the one its dates are meant by.
    private Instant now() {
        return head.header("date")
                .flatMap(date -> Spans.parse(DateTimeFormatter.RFC_1123_DATE_TIME, date))
                .orElse(head.receivedAt());
    }

    public Optional<Duration> retryAfter() {
        return head.header("retry-after-ms")
                .flatMap(Spans::ofMillis)
                .or(() -> head.header("retry-after").flatMap(text -> Spans.of(text, now())));
    }

    /// The longest wait among the limits that are used up.
    public Optional<Duration> renewal() {
        return allowances().all()
                .stream()
                .filter(allowance -> allowance.remaining().orElse(1) == 0)
                .flatMap(allowance -> allowance.renewsIn().stream())
                .max(Comparator.naturalOrder());
    }

    public Allowances allowances() {
        if (head.headers().keySet().stream().noneMatch(HeadReading::isOfLimit)) {
            return Allowances.NONE;
        }
        Map<String, Map<String, String>> byName = new TreeMap<>();
        head.headers().forEach((name, value) -> sort(name, value, byName));
        List<Allowance> all = new ArrayList<>();
        byName.forEach((name, said) -> all.add(new Allowance(
                name,
                number(said.get("limit")),
                number(said.get("remaining")),
                Optional.ofNullable(said.get("reset")).flatMap(text -> Spans.of(text, now())))));
        return new Allowances(all);
    }

    private static boolean isOfLimit(String name) {
        return name.contains("ratelimit-");
    }

    private static void sort(String name, String value, Map<String, Map<String, String>> byName) {
        if (!isOfLimit(name)) {
            return;
        }
        Matcher first = LIMIT_FIRST.matcher(name);
        Matcher last = LIMIT_LAST.matcher(name);
        if (first.matches()) {
            add(Optional.ofNullable(first.group(2)).orElse(UNNAMED), first.group(1), value, byName);
        } else if (last.matches()) {
            add(last.group(1), last.group(2), value, byName);
        }
    }

    private static void add(String what, String field, String value, Map<String, Map<String, String>> byName) {
        if (byName.size() < MOST || byName.containsKey(what)) {
            byName.computeIfAbsent(what, key -> new TreeMap<>()).put(field, value);
        }
    }

    private static OptionalLong number(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(word -> Decimals.of(word.strip()))
                .filter(value -> value.signum() >= 0 && value.precision() - value.scale() < 18)
                .map(value -> OptionalLong.of(value.longValue()))
                .orElse(OptionalLong.empty());
    }
}
