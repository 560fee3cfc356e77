package org.keytally.core.adapter.provider.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.Counting;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Inquiry;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.TokenCount;

class WireInquiryTest {

    private final Inquiry inquiry =
            new Dialects(ReadLimits.USUAL).inquiryOf(DialectId.OPENAI_CHAT, HostHabits.USUAL);

    private Listing models(int status, String body) {
        return inquiry.readModels(new AnswerHead(status, Map.of(), Instant.EPOCH), body.getBytes(UTF_8));
    }

    private Counting count(String body) {
        return inquiry.readCount(new AnswerHead(200, Map.of(), Instant.EPOCH), body.getBytes(UTF_8));
    }

    private static ModelList list(boolean hasMore, String... ids) {
        return new ModelList(List.of(ids), hasMore, Allowances.NONE);
    }

    @Test
    void readsListsOfEveryShape() {
        assertThat(models(200, "{\"object\":\"list\",\"data\":[{\"id\":\"b\"},{\"id\":\"a\"}]}"))
                .isEqualTo(list(false, "b", "a"));
        assertThat(models(200, "{\"data\":[{\"type\":\"model\",\"id\":\"c-1\"}],\"has_more\":true}"))
                .isEqualTo(list(true, "c-1"));
        assertThat(models(200, "{\"models\":[{\"name\":\"models/g-1\"}],\"nextPageToken\":\"x\"}"))
                .isEqualTo(list(true, "g-1"));
        assertThat(models(200, "{\"models\":[{\"name\":\"ll:8b\",\"model\":\"ll:8b\"}]}"))
                .isEqualTo(list(false, "ll:8b"));
        assertThat(models(200, "{\"data\":[],\"links\":{\"next\":null}}")).isEqualTo(list(false));
        assertThat(models(200, "[{\"id\":\"t-1\"},{\"id\":\"t-2\"}]")).isEqualTo(list(false, "t-1", "t-2"));
    }

    @Test
    void tellsWhyThereIsNoList() {
        Failure failure = (Failure) models(401, "{\"error\":{\"message\":\"no\",\"code\":\"invalid_api_key\"}}");
        assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_KEY);
        assertThat(failure.words().message()).hasValue("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"data\":[", "{\"data\":{}}", "<html>", "null", "{\"error\":\"x\"}"})
    void takesOtherAnswersForFailures(String body) {
        assertThat(body.equals("[]") ? models(200, "{}") : models(200, body)).isInstanceOf(Failure.class);
        assertThat(count(body)).isInstanceOf(Failure.class);
    }

    @Test
    void readsCounts() {
        assertThat(count("{\"input_tokens\":14}")).isEqualTo(new TokenCount(14));
        assertThat(count("{\"totalTokens\":5,\"promptTokensDetails\":[]}")).isEqualTo(new TokenCount(5));
        assertThat(count("{\"input_tokens\":-3}")).isInstanceOf(Failure.class);
    }
}
