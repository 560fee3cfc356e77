package org.keytally.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;

final class AddKeyViewModelTest {

    private final TriedKeys tried = new TriedKeys();
    private int saved;
    private final AddKeyViewModel model = tried.adding(() -> saved++);

    @Test
    void recognisesTestsAndSavesWhatIsPasted() {
        paste(FakeHome.secret("sk-ant-api03-", "x"));

        assertThat(model.recognisedProperty().get()).isEqualTo("Recognised as a key of Anthropic.");
        assertThat(model.entry().testedProperty().get()).isEqualTo("It works, and may use 2 models.");
        assertThat(model.entry().readyProperty().get()).isTrue();

        model.labelProperty().set("Work");
        model.environmentProperty().set(Environment.STAGING);
        model.save();

        assertThat(saved).isEqualTo(1);
        assertThat(tried.home.key("Work").environment()).contains(Environment.STAGING);
        assertThat(tried.home.key("Work").provider().value()).isEqualTo("anthropic");
    }

    @Test
    void savesAKeyThatFailedItsTestOnlyWhenThatIsWaived() {
        tried.verdict = KeyTrial.Verdict.INVALID;
        paste(FakeHome.openAi("x"));

        assertThat(model.entry().readyProperty().get()).isFalse();
        assertThat(model.entry().waivableProperty().get()).isTrue();
        model.save();
        assertThat(saved).isZero();

        model.entry().waivedProperty().set(true);
        model.save();
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoKeyBeforeAnybodyIsAsked() {
        paste(Secret.ofUtf8("https://example.com/keys".getBytes(StandardCharsets.UTF_8)));

        assertThat(model.entry().problemProperty().get()).isEqualTo("That is an address, not a key.");
        assertThat(model.entry().testedProperty().get()).isEmpty();
        assertThat(model.entry().readyProperty().get()).isFalse();
    }

    @Test
    void waitsForTheProviderWhereTheShapeDoesNotTellIt() {
        paste(FakeHome.secret("0123456789abcdef", ""));
        assertThat(model.entry().readyProperty().get()).isFalse();

        model.providerProperty().set(tried.home.providers().find("mistral").orElseThrow());

        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void saysThatTheKeyIsThereAlready() {
        tried.home.add("Work");
        paste(FakeHome.openAi("Work"));

        model.save();

        assertThat(saved).isZero();
        assertThat(model.entry().problemProperty().get()).isEqualTo("This key is stored already as 'Work'.");
    }

    @Test
    void forgetsWhatWasTypedBefore() {
        Secret first = FakeHome.openAi("first");
        paste(first);
        model.typed(Optional.empty());

        assertThat(model.entry().readyProperty().get()).isFalse();
        assertThat(model.recognisedProperty().get()).isEmpty();
        assertThatIllegalStateException().isThrownBy(first::copy);
    }

    private void paste(Secret secret) {
        model.typed(Optional.of(secret));
    }
}
