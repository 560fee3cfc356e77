package org.keytally.core.adapter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm;

final class PolicyDocumentTest {

    private final PolicyForm form = new SignedPolicies();

    @Test
    void readsWhatItWrote() {
        Policy policy = new Policy(
                "Contoso",
                1,
                new Bounds(Set.of("openai", "groq"), Set.of("gpt-4o*"), Set.of("australiaeast"),
                        Bounds.PersonalKeys.FORBIDDEN, Set.of("australia*")),
                new TreeMap<>(Map.of("preference", "shared")),
                Optional.of(Duration.ofDays(2)),
                new Policy.Limits(Optional.of(new BigDecimal("50.25")), new TreeMap<>(Map.of("ada", "operator"))),
                new Policy.Contacts(List.of("Grace", "Ada"), Optional.of("help@contoso.example")));

        assertThat(read(policy)).isEqualTo(policy);
    }

    @Test
    void leavesOutWhatAllowsEverything() {
        Policy policy = new Policy(
                "Contoso", 1, Bounds.NONE, new TreeMap<>(), Optional.empty(),
                new Policy.Limits(Optional.empty(), new TreeMap<>()),
                new Policy.Contacts(List.of(), Optional.empty()));

        assertThat(form.document(policy)).doesNotContain("providers", "lease_hours", "tiers", "support");
        assertThat(read(policy)).isEqualTo(policy);
    }

    private Policy read(Policy policy) {
        return form.draft(form.document(policy), 1) instanceof PolicyForm.Reading.Sound(Policy sound, var _)
                ? sound
                : malformed();
    }

    private static Policy malformed() {
        throw new AssertionError("what was written cannot be read");
    }
}
