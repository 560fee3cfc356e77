package org.keytally.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;

final class RotateKeyViewModelTest {

    private final TriedKeys tried = new TriedKeys();
    private int done;
    private final RotateKeyViewModel model;

    RotateKeyViewModelTest() {
        tried.home.add("Work");
        KeysViewModel keys = tried.keys();
        keys.read();
        model = new RotateKeyViewModel(
                keys.groups().getFirst().cards().getFirst(), tried.cases(), tried.tasks, tried.words, () -> done++);
    }

    @Test
    void putsATestedSecretIntoThePlaceOfTheFormerOne() {
        String before = tried.home.key("Work").trace().fingerprint().hash();
        type(FakeHome.openAi("later"));

        assertThat(model.entry().testedProperty().get()).isNotEmpty();
        assertThat(model.entry().readyProperty().get()).isTrue();
        model.rotate();

        assertThat(done).isEqualTo(1);
        assertThat(tried.home.key("Work").trace().fingerprint().hash()).isNotEqualTo(before);
    }

    @Test
    void putsInARefusedSecretOnlyWhenTheTestIsWaived() {
        tried.verdict = KeyTrial.Verdict.INVALID;
        type(FakeHome.openAi("later"));

        assertThat(model.entry().readyProperty().get()).isFalse();
        model.rotate();
        assertThat(done).isZero();

        model.entry().waivedProperty().set(true);
        model.rotate();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void saysThatItIsTheSameSecret() {
        type(FakeHome.openAi("Work"));
        model.rotate();

        assertThat(done).isZero();
        assertThat(model.entry().problemProperty().get()).isNotEmpty();
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void asksNobodyAboutWhatIsNoKey() {
        type(Secret.ofUtf8("https://example.com/keys".getBytes(StandardCharsets.UTF_8)));

        assertThat(model.entry().problemProperty().get()).isEqualTo("That is an address, not a key.");
        assertThat(model.entry().testedProperty().get()).isEmpty();
    }

    private void type(Secret secret) {
        model.entry().typed(Optional.of(secret));
    }
}
