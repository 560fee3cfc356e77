package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.ledger.UsageBy;

final class TargetTest {

    private static final Map<UsageBy, String> OPENAI = Map.of(UsageBy.PROVIDER, "openai");

    @Test
    void isOverEverythingOnlyWhereNothingIsLeftOut() {
        assertThat(Target.ALL.isOver(Map.of())).isTrue();
        assertThat(Target.ALL.isOver(OPENAI)).isFalse();
        assertThat(new Target(Target.Kind.PROVIDER, "openai").isOver(Map.of())).isFalse();
    }

    @Test
    void isOverJustItsOwn() {
        assertThat(new Target(Target.Kind.PROVIDER, "openai").isOver(OPENAI)).isTrue();
        assertThat(new Target(Target.Kind.PROVIDER, "mistral").isOver(OPENAI)).isFalse();
        assertThat(new Target(Target.Kind.CLIENT, "openai").isOver(OPENAI)).isFalse();
        assertThat(new Target(Target.Kind.ENV, "PRODUCTION").isOver(Map.of(UsageBy.ENVIRONMENT, "production")))
                .isTrue();
        assertThat(new Target(Target.Kind.TEAM, "").isOver(Map.of(UsageBy.PAYER, "team"))).isTrue();
        assertThat(new Target(Target.Kind.TEAM, "one").isOver(Map.of(UsageBy.PAYER, "team"))).isFalse();
        assertThat(Target.APP.isOver(Map.of(UsageBy.SCOPE, "app"))).isTrue();
    }

    @Test
    void isNotOverAPartOfItsOwn() {
        assertThat(new Target(Target.Kind.PROVIDER, "openai")
                .isOver(Map.of(UsageBy.PROVIDER, "openai", UsageBy.MODEL, "m"))).isFalse();
    }
}
