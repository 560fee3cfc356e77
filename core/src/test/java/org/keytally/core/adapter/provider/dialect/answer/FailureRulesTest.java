package org.keytally.core.adapter.provider.dialect.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.prompt.FailureKind.BAD_REQUEST;
import static org.keytally.core.domain.prompt.FailureKind.CONTENT_DECLINED;
import static org.keytally.core.domain.prompt.FailureKind.INVALID_KEY;
import static org.keytally.core.domain.prompt.FailureKind.MODEL_UNKNOWN;
import static org.keytally.core.domain.prompt.FailureKind.NO_PERMISSION;
import static org.keytally.core.domain.prompt.FailureKind.OVERLOADED;
import static org.keytally.core.domain.prompt.FailureKind.QUOTA;
import static org.keytally.core.domain.prompt.FailureKind.RATE_LIMITED;
import static org.keytally.core.domain.prompt.FailureKind.SERVER;
import static org.keytally.core.domain.prompt.FailureKind.TIMEOUT;
import static org.keytally.core.domain.prompt.FailureKind.TOO_LARGE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keytally.core.domain.prompt.FailureKind;

class FailureRulesTest {

    static List<Case> refusals() {
        return List.of(
                // a key that is none
                new Case(401, "invalid_api_key Incorrect API key provided", INVALID_KEY),
                new Case(401, "", INVALID_KEY),
                new Case(401, "No auth credentials found", INVALID_KEY),
                new Case(400, "400 INVALID_ARGUMENT API key not valid. Please pass a valid API key. API_KEY_INVALID",
                        INVALID_KEY),
                new Case(400, "INVALID_ARGUMENT API key expired. Please renew the API key.", INVALID_KEY),
                new Case(400, "invalid-argument Incorrect API key provided: KT***4T.", INVALID_KEY),
                new Case(403, "PERMISSION_DENIED Your API key was reported as leaked. Please use another API key.",
                        INVALID_KEY),
                new Case(403, "PERMISSION_DENIED Method doesn't allow unregistered callers", INVALID_KEY),
                new Case(400, "Client specified an invalid argument Incorrect API key provided: xa***Yz.",
                        INVALID_KEY),
                new Case(401, "User not found.", INVALID_KEY),
                new Case(401, "Invalid username or password.", INVALID_KEY),
                // a key that may not
                new Case(403, "permission_error Your API key does not have permission to use this", NO_PERMISSION),
                new Case(403, "", NO_PERMISSION),
                new Case(401, "You have insufficient permissions for this operation. Missing scopes: model.request",
                        NO_PERMISSION),
                new Case(400, "FAILED_PRECONDITION User location is not supported for the API use.", NO_PERMISSION),
                new Case(400, "invalid_request_error Your organization must be verified to stream this model.",
                        NO_PERMISSION),
                new Case(403, "unsupported_country_region_territory Country, region, or territory not supported",
                        NO_PERMISSION),
                // no money
                new Case(402, "", QUOTA),
                new Case(402, "402 Insufficient credits. Add more", QUOTA),
                new Case(402, "invalid_request_error Insufficient Balance", QUOTA),
                new Case(429, "insufficient_quota You exceeded your current quota", QUOTA),
                new Case(400, "invalid_request_error Your credit balance is too low to access the Anthropic API.",
                        QUOTA),
                new Case(403, "Your team has either used all available credits or reached its monthly spending limit.",
                        QUOTA),
                new Case(429, "billing_hard_limit_reached Billing hard limit has been reached", QUOTA),
                new Case(429, "1113 Insufficient balance or no resource package. Please recharge.", QUOTA),
                new Case(429,
                        "RESOURCE_EXHAUSTED You exceeded your current quota GenerateRequestsPerDayPerProjectPerModel-FreeTier",
                        QUOTA),
                new Case(400,
                        "invalid_request_error You have reached your specified API usage limits. You will regain access on 2026-02-01 at 00:00 UTC.",
                        QUOTA),
                new Case(403, "Key limit exceeded (total limit). Manage it at the settings page", QUOTA),
                new Case(429, "You are using a Trial key, which is limited to 1000 API calls / month.", QUOTA),
                new Case(429, "Rate limit reached for model `m` on tokens per day (TPD): Limit 100000, Used 99990",
                        QUOTA),
                new Case(400, "FAILED_PRECONDITION Please enable billing on the project", QUOTA),
                new Case(402, "credit_limit Credit limit exceeded", QUOTA),
                // too often
                new Case(429, "You are using a Trial key, which is limited to 20 API calls / minute.", RATE_LIMITED),
                new Case(429, "1302 High concurrency usage of this API", RATE_LIMITED),
                new Case(429, "Requests to this operation have exceeded token rate limit of your current pricing tier.",
                        RATE_LIMITED),
                new Case(429, "", RATE_LIMITED),
                new Case(429, "tokens rate_limit_exceeded Rate limit reached for model", RATE_LIMITED),
                new Case(429,
                        "rate_limit_error This request would exceed your organization's rate limit. Reduce the prompt length or the maximum tokens requested",
                        RATE_LIMITED),
                new Case(429, "429 RESOURCE_EXHAUSTED Resource has been exhausted (e.g. check quota).", RATE_LIMITED),
                new Case(429,
                        "RESOURCE_EXHAUSTED You exceeded your current quota GenerateRequestsPerMinutePerProjectPerModel",
                        RATE_LIMITED),
                new Case(429, "Requests rate limit exceeded", RATE_LIMITED),
                // a model that is none
                new Case(404, "model_not_found The model `nope` does not exist or you do not have access to it.",
                        MODEL_UNKNOWN),
                new Case(404, "not_found_error model: no-such-model", MODEL_UNKNOWN),
                new Case(404, "404 NOT_FOUND models/nope is not found for API version v1beta", MODEL_UNKNOWN),
                new Case(404, "DeploymentNotFound The API deployment for this resource does not exist.", MODEL_UNKNOWN),
                new Case(404, "model 'nope' not found, try pulling it first", MODEL_UNKNOWN),
                new Case(404, "No endpoints found for a/b.", MODEL_UNKNOWN),
                new Case(400, "model_not_found The requested model 'nope' does not exist.", MODEL_UNKNOWN),
                new Case(400, "nope is not a valid model ID", MODEL_UNKNOWN),
                new Case(400, "invalid_request_error Model Not Exist", MODEL_UNKNOWN),
                new Case(400, "invalid_model Invalid model: nope", MODEL_UNKNOWN),
                new Case(400, "model_decommissioned The model `old` has been decommissioned", MODEL_UNKNOWN),
                new Case(400, "No models loaded. Please load a model first.", MODEL_UNKNOWN),
                new Case(400,
                        "model_not_supported The requested model 'a/b' is not supported by any provider you have enabled.",
                        MODEL_UNKNOWN),
                new Case(404, "Model not found, inaccessible, and/or not deployed", MODEL_UNKNOWN),
                new Case(400, "1211 Unknown Model, please check the model code.", MODEL_UNKNOWN),
                new Case(404, "<html>Not Found</html>", BAD_REQUEST),
                new Case(404, "Not Found", BAD_REQUEST),
                // too much
                new Case(413, "", TOO_LARGE),
                new Case(400, "context_length_exceeded This model's maximum context length is 8192 tokens.", TOO_LARGE),
                new Case(400, "invalid_request_error prompt is too long: 250000 tokens > 200000 maximum", TOO_LARGE),
                new Case(400,
                        "INVALID_ARGUMENT The input token count (1250074) exceeds the maximum number of tokens allowed (1048576).",
                        TOO_LARGE),
                new Case(400, "400 too_many_prompt_tokens User input tokens exceeds 200000 tokens.", TOO_LARGE),
                new Case(400, "too many tokens: size limit exceeded by 19296 tokens.", TOO_LARGE),
                new Case(429,
                        "rate_limit_exceeded Request too large for model on tokens per min (TPM): Limit 30000, Requested 40000.",
                        TOO_LARGE),
                // would not
                new Case(400,
                        "content_filter The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
                        CONTENT_DECLINED),
                new Case(400, "invalid_request_error Content Exists Risk", CONTENT_DECLINED),
                new Case(400, "content_policy_violation Your request was rejected as a result of our safety system.",
                        CONTENT_DECLINED),
                new Case(403, "Input was flagged by moderation", CONTENT_DECLINED),
                new Case(403, "Content violates usage guidelines. SAFETY_CHECK_TYPE_BIO", CONTENT_DECLINED),
                new Case(400, "invalid_prompt flagged as potentially violating our usage policy", CONTENT_DECLINED),
                new Case(400, "1301 Unsafe or sensitive content in the input", CONTENT_DECLINED),
                // busy
                new Case(503, "unavailable_error Loading model", OVERLOADED),
                new Case(503, "UNAVAILABLE The model is overloaded. Please try again later.", OVERLOADED),
                new Case(529, "overloaded_error Overloaded", OVERLOADED),
                new Case(429, "engine_overloaded_error The engine is currently overloaded", OVERLOADED),
                new Case(500, "overloaded_error", OVERLOADED),
                new Case(498, "", OVERLOADED),
                // broken
                new Case(500, "", SERVER),
                new Case(502, "", SERVER),
                new Case(504, "DEADLINE_EXCEEDED", SERVER),
                new Case(520, "", SERVER),
                new Case(409, "", SERVER),
                new Case(408, "", TIMEOUT),
                // wrong
                new Case(400,
                        "invalid_request_error unsupported_parameter Unsupported parameter: 'stop' is not supported with this model.",
                        BAD_REQUEST),
                new Case(400, "invalid_request_error This model does not support effort level 'xhigh'.", BAD_REQUEST),
                new Case(400,
                        "invalid_value max_tokens is too large: 100000. This model supports at most 16384 completion tokens.",
                        BAD_REQUEST),
                new Case(400, "tool_use_failed Failed to call a function.", BAD_REQUEST),
                new Case(422, "Input should be a valid string", BAD_REQUEST),
                new Case(405, "", BAD_REQUEST));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsTheKind(Case given) {
        assertThat(FailureRules.kind(given.status(), given.words())).isEqualTo(given.kind());
    }

    @Test
    void takesAnErrorInsideAnAnswerForTheStatusItStandsFor() {
        assertThat(FailureRules.statusOf(Optional.of("429"), "")).isEqualTo(429);
        assertThat(FailureRules.statusOf(Optional.of("1000"), "")).isEqualTo(500);
        assertThat(FailureRules.statusOf(Optional.empty(), "overloaded_error")).isEqualTo(529);
        assertThat(FailureRules.statusOf(Optional.empty(), "invalid_request_error")).isEqualTo(400);
        assertThat(FailureRules.statusOf(Optional.empty(), "api_error")).isEqualTo(500);
    }

    /// A status and words, and the kind they tell.
    record Case(int status, String words, FailureKind kind) {}
}
