package org.keytally.app.settings.environments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.ProfileDraft.Field;
import org.keytally.core.domain.key.Environment;

final class ProfileViewModelTest {

    private final TriedEnvironments tried = new TriedEnvironments();
    private final List<EnvironmentProfile> done = new ArrayList<>();

    @Test
    void laysDownWhatIsTypedForEachProvider() {
        ProfileViewModel model = model();
        choose(model, "openai");
        model.textProperty(Field.MODEL).set("gpt-4o-mini");
        model.textProperty(Field.TEMPERATURE).set("0.7");
        choose(model, "anthropic");
        assertThat(model.textProperty(Field.MODEL).get()).isEmpty();
        model.textProperty(Field.MAX_TOKENS).set("2000");
        model.textProperty(Field.MONTHLY).set("500");
        model.textProperty(Field.RATE).set("60");
        model.capProperty().set(true);
        model.textProperty(Field.VARIABLE).set("GCP_REGION=europe-west1\n\nGCP_PROJECT_ID = keys");

        model.save();

        assertThat(done).hasSize(1);
        EnvironmentProfile profile = tried.profile(Environment.STAGING).orElseThrow();
        assertThat(profile.requestsTo(new ProviderId("openai")).model()).isEqualTo(Optional.of("gpt-4o-mini"));
        assertThat(profile.requestsTo(new ProviderId("anthropic")).maxTokens().getAsInt()).isEqualTo(2000);
        assertThat(profile.variables()).containsEntry("GCP_REGION", "europe-west1")
                .containsEntry("GCP_PROJECT_ID", "keys");
        assertThat(tried.spending).containsExactly("STAGING 500");
    }

    @Test
    void beginsWithWhatHoldsAndTakesItAway() {
        ProfileViewModel first = model();
        choose(first, "anthropic");
        first.textProperty(Field.MODEL).set("claude-sonnet-4-5");
        first.save();

        ProfileViewModel second = model();
        assertThat(second.providerProperty().get()).extracting(Provider::name).isEqualTo("Anthropic");
        assertThat(second.textProperty(Field.MODEL).get()).isEqualTo("claude-sonnet-4-5");
        second.textProperty(Field.MODEL).set("");
        second.save();

        assertThat(tried.profile(Environment.STAGING).orElseThrow().requestsTo(new ProviderId("anthropic")).model())
                .isEmpty();
    }

    @Test
    void saysWhatCannotBeMeantAndChangesNothing() {
        ProfileViewModel model = model();
        choose(model, "anthropic");
        model.textProperty(Field.TEMPERATURE).set("hot");
        choose(model, "openai");

        model.save();

        assertThat(model.problemProperty().get()).isEqualTo("ANTHROPIC_TEMPERATURE: say a number from 0 to 2.");
        assertThat(model.providerProperty().get()).extracting(Provider::name).isEqualTo("Anthropic");
        assertThat(model.readyProperty().get()).isTrue();
        model.textProperty(Field.TEMPERATURE).set("");
        model.textProperty(Field.VARIABLE).set("nothing");
        model.save();
        assertThat(model.problemProperty().get()).startsWith("Each variable is a line of its own");
        assertThat(done).isEmpty();
        assertThat(tried.profile(Environment.STAGING)).isEmpty();
    }

    private ProfileViewModel model() {
        ProfileViewModel model = new ProfileViewModel(
                tried.profiles(), Environment.STAGING, tried.tried.tasks, tried.tried.words, done::add);
        model.read();
        return model;
    }

    private static void choose(ProfileViewModel model, String id) {
        model.providerProperty()
                .set(model.providers().stream().filter(one -> one.isNamed(id)).findFirst().orElseThrow());
    }
}
