package org.keytally.core.adapter.provider.dialect.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.domain.prompt.FailureKind;

/// Tells the kind of a failure by what hosts have in common: the status, and the words in code, type and message.
///
/// The first rule that holds decides, so the order is part of the rules: quota before rate limit (both are 429), key
/// before permission, size before bad request.
final class FailureRules {

    private static final int ANY = 0;

    private static final List<Rule> RULES = List.of(
            rule(FailureKind.QUOTA, "", 402),
            rule(
                    FailureKind.QUOTA,
                    "insufficient[_ ](quota|balance|credit|funds)|credit balance|billing_(hard_limit|not_active)|not_enough_(balance|credit)"
                            + "|payment.required|requires? (more credits|payment)|out of credits|no credits|n.t have any credits|never purchased credits|spend(ing)?[_ ]limit"
                            + "|exceeded (the|your) monthly (included )?credits|usage limits?\\b|key limit exceeded|credit limit|enable billing|calls / month|perday|per day|daily limit|account .{0,40}in arrears|please recharge"
                            + "|exceeded your current quota, please check your plan and billing details. for more information on this error, read the docs: https://platform.openai",
                    400,
                    401,
                    403,
                    429),
            rule(
                    FailureKind.INVALID_KEY,
                    "api_key_(invalid|expired)|invalid_(api_)?key|(incorrect|invalid|wrong|expired) (api|subscription) ?key|api key (is )?(not valid|invalid|expired)"
                            + "|api key not found|unregistered callers|invalid x-api-key|authentication_error|unauthenticated|reported as leaked|api key .{0,40}(revoked|disabled)",
                    400,
                    403),
            rule(FailureKind.NO_PERMISSION, "missing scopes|insufficient permissions", 401),
            rule(FailureKind.INVALID_KEY, "", 401),
            rule(
                    FailureKind.CONTENT_DECLINED,
                    "content_(filter|policy)|content management policy|responsibleaipolicy|safety system|moderation|flagged|content exists risk"
                            + "|data_inspection_failed|usage (polic|guideline)|content policy|contentfilter|sensitive (content|words)|prohibited_content|\\b1301\\b",
                    400,
                    403,
                    422,
                    500),
            rule(
                    FailureKind.TOO_LARGE,
                    "context[_ ](length|window)|maximum (context|prompt) length|maximum number of tokens|too_many_(prompt_)?tokens|too many (input )?tokens"
                            + "|(prompt|input|request|messages?|context)( \\w+)? (is|are) too (long|large)|is too long|too long for|request too large|request_too_large"
                            + "|string_above_max_length|tokens exceeds? |exceeds the (limit|maximum) .{0,30}tokens|payload size exceeds|token limit (reached|exceeded)"
                            + "|reduce the length|exceeds? the (available )?context|input_too_long|request entity too large",
                    400,
                    413,
                    422,
                    429),
            rule(FailureKind.NO_PERMISSION, "organization must be verified", 400, 404),
            rule(
                    FailureKind.MODEL_UNKNOWN,
                    "no models? loaded|model_?not_?(found|exist|available|supported)|unknown_model|invalid_model|model_decommissioned|deploymentnotfound|no endpoints found"
                            + "|(unknown|invalid|no such|unrecognized) model|not a valid model|models?/\\S{1,200} is not found"
                            + "|model\\W.{0,80}(does not exist|not exist|not found|is not available|has been decommissioned|is not a valid)",
                    400,
                    403,
                    404,
                    422),
            rule(FailureKind.MODEL_UNKNOWN, "model|deployment|not_found_error", 404),
            rule(FailureKind.NO_PERMISSION, "user location is not supported|not available in your (country|region)",
                    400),
            rule(FailureKind.OVERLOADED, "overloaded|over capacity|capacity exceeded|no available (capacity|server)",
                    429, 498, 500, 502, 504),
            rule(FailureKind.RATE_LIMITED, "", 429),
            rule(FailureKind.OVERLOADED, "", 498, 503, 529),
            rule(FailureKind.NO_PERMISSION, "", 403, 451),
            rule(FailureKind.TIMEOUT, "", 408),
            rule(FailureKind.TOO_LARGE, "", 413),
            rule(FailureKind.SERVER, "", 409));

    /// Inside an answer there is no status of its own, but a type that stands for one.
    private static final List<Typed> TYPED = List.of(
            typed(529, "overloaded|unavailable"),
            typed(429, "rate.?limit|resource_exhausted|too_many_requests|insufficient.(quota|balance|credit)"),
            typed(401, "authentication|unauthenticated|invalid_api_key|login fail"),
            typed(403, "permission"),
            typed(404, "not_found"),
            typed(408, "time.?out|deadline"),
            typed(400, "invalid|bad_request|content|too_large|context_length|tool_use_failed|moderation"));

    private FailureRules() {}

    static FailureKind kind(int status, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.holds(status, lower)) {
                return rule.kind();
            }
        }
        return status >= 500 ? FailureKind.SERVER : FailureKind.BAD_REQUEST;
    }

    /// The status an error inside an answer stands for.
    static int statusOf(Optional<String> code, String words) {
        int told = code.filter(text -> text.matches("[45]\\d\\d")).map(Integer::parseInt).orElse(ANY);
        if (told != ANY) {
            return told;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return TYPED.stream()
                .filter(typed -> typed.words().matcher(lower).find())
                .map(Typed::status)
                .findFirst()
                .orElse(500);
    }

    private static Rule rule(FailureKind kind, String words, Integer... statuses) {
        return new Rule(kind, Pattern.compile(words), List.of(statuses));
    }

    private static Typed typed(int status, String words) {
        return new Typed(status, Pattern.compile(words));
    }

    private record Rule(FailureKind kind, Pattern words, List<Integer> statuses) {

        boolean holds(int status, String text) {
            return statuses.contains(status) && words.matcher(text).find();
        }
    }

    private record Typed(int status, Pattern words) {}
}
