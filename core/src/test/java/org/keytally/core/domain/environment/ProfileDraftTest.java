package org.keytally.core.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.environment.ProfileDraft.Field;
import org.keytally.core.domain.environment.ProfileDraft.Local;
import org.keytally.core.domain.environment.ProfileDraft.Reading;
import org.keytally.core.domain.environment.ProfileDraft.Requests;
import org.keytally.core.domain.environment.ProfileDraft.Spending;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.FakeHome;

final class ProfileDraftTest {

    private static final ProviderId ANTHROPIC = new ProviderId("anthropic");
    private static final Spending NOTHING = new Spending("", "", false, "");
    private static final Local NOWHERE = new Local(false, "", "");

    private final Providers providers = new FakeHome().providers();

    @Test
    void isTheSameProfileAfterwards() {
        EnvironmentProfile profile = new EnvironmentProfile(
                Environment.STAGING,
                Map.of(
                        new ProviderId("openai"),
                        new RequestDefaults(Optional.of("gpt-4o-mini"), OptionalInt.of(2000),
                                Optional.of(new BigDecimal("0.7"))),
                        ANTHROPIC, new RequestDefaults(Optional.of("claude-sonnet-4-5"), OptionalInt.empty(),
                                Optional.empty())),
                new LocalModels(true, Optional.of(URI.create("http://localhost:11434")), Optional.of("llama3")),
                true,
                new SpendingPlan(Optional.of(new BigDecimal("500")), List.of(75, 90), true, OptionalInt.of(60)),
                Map.of("GCP_REGION", "europe-west1"));

        Reading reading = ProfileDraft.of(profile).read(providers, Environment.STAGING);

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.profile().requestsTo(ANTHROPIC)).isEqualTo(profile.requestsTo(ANTHROPIC));
            assertThat(read.profile().requestsTo(new ProviderId("openai")))
                    .isEqualTo(profile.requestsTo(new ProviderId("openai")));
            assertThat(read.profile().local()).isEqualTo(profile.local());
            assertThat(read.profile().spending()).isEqualTo(profile.spending());
            assertThat(read.profile().variables()).isEqualTo(profile.variables());
            assertThat(read.profile().usesPractice()).isTrue();
        });
    }

    @Test
    void isEmptyWhereEverythingIsBlank() {
        ProfileDraft draft = new ProfileDraft(Map.of(), NOTHING, NOWHERE, false, Map.of());

        assertThat(draft.read(providers, Environment.CI))
                .isEqualTo(new Reading.Read(EnvironmentProfile.empty(Environment.CI)));
    }

    @Test
    void namesTheFieldThatCannotBeMeant() {
        assertThat(wrong(Map.of(ANTHROPIC, new Requests("", "many", "")), NOTHING, NOWHERE, Map.of()))
                .isEqualTo(new Reading.Wrong(Field.MAX_TOKENS, Optional.of(ANTHROPIC), "ANTHROPIC_MAX_TOKENS"));
        assertThat(wrong(Map.of(ANTHROPIC, new Requests("", "", "3")), NOTHING, NOWHERE, Map.of()).field())
                .isEqualTo(Field.TEMPERATURE);
        assertThat(wrong(Map.of(), new Spending("-5", "", false, ""), NOWHERE, Map.of()).field())
                .isEqualTo(Field.MONTHLY);
        assertThat(wrong(Map.of(), new Spending("", "101", false, ""), NOWHERE, Map.of()).field())
                .isEqualTo(Field.MARKS);
        assertThat(wrong(Map.of(), new Spending("", "", false, "0"), NOWHERE, Map.of()).field())
                .isEqualTo(Field.RATE);
    }

    @Test
    void sendsPromptsToNoOtherMachineAndHandsOnNoSecret() {
        assertThat(wrong(Map.of(), NOTHING, new Local(true, "http://evil.example:11434", ""), Map.of()).field())
                .isEqualTo(Field.LOCAL_ENDPOINT);
        assertThat(wrong(Map.of(), NOTHING, NOWHERE, Map.of("OPENAI_API_KEY", "x")))
                .isEqualTo(new Reading.Wrong(Field.VARIABLE, Optional.empty(), "OPENAI_API_KEY"));
        assertThat(wrong(Map.of(), NOTHING, NOWHERE, Map.of("OPENAI_BASE_URL", "http://a.example")).field())
                .isEqualTo(Field.VARIABLE);
    }

    private Reading.Wrong wrong(
            Map<ProviderId, Requests> requests, Spending spending, Local local, Map<String, String> variables) {
        Reading reading = new ProfileDraft(requests, spending, local, false, variables)
                .read(providers, Environment.CI);
        return (Reading.Wrong) reading;
    }
}
