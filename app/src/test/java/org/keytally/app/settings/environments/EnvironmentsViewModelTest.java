package org.keytally.app.settings.environments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;

final class EnvironmentsViewModelTest {

    private final TriedEnvironments tried = new TriedEnvironments();
    private final EnvironmentsViewModel model = tried.model();

    @Test
    void offersPresetsThatAreNotInForce() {
        model.read();

        assertThat(model.lines()).extracting(EnvironmentLine::environment).containsExactly(Environment.values());
        assertThat(model.lines()).noneMatch(EnvironmentLine::isInForce);
        assertThat(line(Environment.DEVELOPMENT).offered())
                .isEqualTo("at most $100 a month · told at 90 % · 20 requests a minute · ollama first");
    }

    @Test
    void takesAPresetAndTakesItBackByTheNotice() {
        model.read();

        assertThat(model.take(line(Environment.STAGING), "")).isEmpty();
        assertThat(line(Environment.STAGING).isInForce()).isTrue();
        assertThat(tried.spending).containsExactly("STAGING 500");

        tried.tried.takeTheOffer();
        assertThat(tried.profile(Environment.STAGING)).isEmpty();
        assertThat(line(Environment.STAGING).isInForce()).isFalse();
    }

    @Test
    void wantsAnAmountForProduction() {
        model.read();

        assertThat(model.take(line(Environment.PRODUCTION), "")).isPresent();
        assertThat(model.take(line(Environment.PRODUCTION), "plenty")).isPresent();
        assertThat(model.take(line(Environment.PRODUCTION), "0")).isPresent();
        assertThat(tried.profile(Environment.PRODUCTION)).isEmpty();

        assertThat(model.take(line(Environment.PRODUCTION), "$2000")).isEmpty();
        assertThat(tried.spending).containsExactly("PRODUCTION 2000");
    }

    private EnvironmentLine line(Environment environment) {
        return model.lines().stream().filter(one -> one.environment() == environment).findFirst().orElseThrow();
    }
}
