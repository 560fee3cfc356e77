package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;

final class AddKeyTest {

    private final FakeHome home = new FakeHome();
    private final AddKey addKey = new AddKey(home.ring, home::providers);

    @Test
    void storesTheSecretAndKeepsTheRecord() throws SecretStoreException {
        AddKey.Result.Added added = added(addKey.add(wish("openai").withLabel("Work"), FakeHome.openAi("a")));

        assertThat(home.keys.all()).isEqualTo(List.of(added.key()));
        assertThat(added.key().trace().created()).isEqualTo(FakeHome.NOON);
        assertThat(added.key().trace().fingerprint().lastFour()).isEqualTo("v4Ta");
        assertThat(home.holds(added.key().secretName(), FakeHome.openAi("a"))).isTrue();
    }

    @Test
    void writesTheSecretThenTheTrailThenTheRecord() {
        home.steps.mend();
        addKey.add(wish("openai"), FakeHome.openAi("a"));

        assertThat(home.steps.taken()).isEqualTo(List.of("secret put", "audit key.created", "records save"));
    }

    @Test
    void putsNothingOfTheSecretButItsTraceIntoRecordAndTrail() {
        Key key = added(addKey.add(wish("openai"), FakeHome.openAi("a"))).key();

        assertThat(home.everythingShown()).doesNotContain(Canary.CORE);
        assertThat(home.lastFacts().keySet()).containsExactly("fingerprint", "label", "provider");
        assertThat(home.lastFacts().get("fingerprint"))
                .isEqualTo(key.trace().fingerprint().hash().substring(0, 16));
    }

    @Test
    void tellsTheProviderByTheShapeOfTheSecret() {
        AddKey.Result.Added added = added(addKey.add(nothingSaid(), FakeHome.secret("sk-ant-api03-", "")));

        assertThat(added.key().provider().value()).isEqualTo("anthropic");
        assertThat(added.recognition().isSure()).isTrue();
    }

    @Test
    void saysWhereTheShapeIsOfSeveralProviders() {
        AddKey.Result.Added added = added(addKey.add(nothingSaid(), FakeHome.secret("Ab3", "123456789")));

        assertThat(added.recognition().isSure()).isFalse();
        assertThat(ids(added.recognition().candidates())).isEqualTo(List.of("mistral"));
    }

    @Test
    void refusesAShapeOfNobodyUnlessTheProviderIsSaid() {
        assertThat(refusal(addKey.add(nothingSaid(), FakeHome.secret("", ""))))
                .isEqualTo(new KeyRefusal.NotRecognised());
        assertThat(added(addKey.add(wish("mistral"), FakeHome.secret("", ""))).key().provider().value())
                .isEqualTo("mistral");
    }

    @Test
    void believesTheProviderThatIsSaidRatherThanTheShape() {
        AddKey.Result.Added added = added(addKey.add(wish("groq"), FakeHome.secret("sk-ant-api03-", "")));

        assertThat(added.key().provider().value()).isEqualTo("groq");
        assertThat(ids(added.recognition().candidates())).isEqualTo(List.of("anthropic"));
    }

    @Test
    void takesAnAliasForItsProviderAndRefusesAnUnknownOne() {
        assertThat(added(addKey.add(wish("together_ai"), FakeHome.openAi("a"))).key().provider().value())
                .isEqualTo("together");
        assertThat(refusal(addKey.add(wish("nobody"), FakeHome.openAi("b"))))
                .isInstanceOfSatisfying(KeyRefusal.UnknownProvider.class,
                        why -> assertThat(why.known()).contains("openai", "neo4j"));
    }

    @Test
    void refusesASecretThatIsStoredAlreadyWhateverItIsCalled() {
        Key first = home.add("Work");

        AddKey.Result again = addKey.add(wish("groq").withLabel("Other"), FakeHome.openAi("Work"));

        assertThat(refusal(again)).isEqualTo(new KeyRefusal.SameSecret(first));
        assertThat(home.keys.all()).hasSize(1);
    }

    @Test
    void refusesALabelThatIsTakenCaseAside() {
        Key first = home.add("Work");

        assertThat(refusal(addKey.add(wish("openai").withLabel(" wORK "), FakeHome.openAi("b"))))
                .isEqualTo(new KeyRefusal.LabelTaken(first));
    }

    @Test
    void refusesWhatIsNoLabel() {
        for (String label : List.of("", "   ", "two\nlines", "x".repeat(81))) {
            assertThat(refusal(addKey.add(wish("openai").withLabel(label), FakeHome.openAi("a"))))
                    .isEqualTo(new KeyRefusal.BadLabel());
        }
    }

    @Test
    void namesAKeyWithoutLabelByItsProviderAndCountsOn() {
        List<String> labels = List.of("a", "b", "c")
                .stream()
                .map(ending -> added(addKey.add(wish("openai"), FakeHome.openAi(ending))).key().label())
                .toList();

        assertThat(labels).isEqualTo(List.of("OpenAI", "OpenAI 2", "OpenAI 3"));
    }

    @Test
    void makesTheFirstKeyThePrimaryOneAndNotTheNext() {
        home.add("First");
        home.add("Second");

        assertThat(home.primary()).isEqualTo(List.of("First"));
    }

    @Test
    void crownsANewPrimaryKeyInPlaceOfTheFormer() {
        Key first = home.add("First");
        KeyWish wish = wish("openai").withLabel("Second");
        KeyWish primary = new KeyWish(wish.provider(), wish.label(), wish.scope(), wish.environment(),
                wish.connection(), wish.terms(), wish.notes(), wish.marks().withPrimary(true));

        AddKey.Result.Added added = added(addKey.add(primary, FakeHome.openAi("b")));

        assertThat(added.dethroned()).contains(first);
        assertThat(home.primary()).isEqualTo(List.of("Second"));
    }

    @Test
    void countsEachEnvironmentForItself() {
        home.add("Everywhere");
        addKey.add(wish("openai").withLabel("CI").withEnvironment(Optional.of(Environment.CI)), FakeHome.openAi("b"));

        assertThat(home.primary()).isEqualTo(List.of("Everywhere", "CI"));
    }

    @Test
    void looksAtWhatIsSaidToBeAKey() {
        assertThat(refusal(addKey.add(wish("openai"), Secret.ofUtf8(new byte[0]))))
                .isEqualTo(new KeyRefusal.NotAKey(Unacceptable.BLANK));
        assertThat(refusal(addKey.add(nothingSaid(), Secret.ofUtf8("https://a.example/".getBytes(
                StandardCharsets.UTF_8)))))
                .isEqualTo(new KeyRefusal.NotAKey(Unacceptable.ADDRESS));
    }

    @Test
    void keepsNothingWhereTheSecretIsNotKept() {
        home.steps.endAt(1);

        AddKey.Result result = addKey.add(wish("openai"), FakeHome.openAi("a"));

        assertThat(refusal(result))
                .isEqualTo(new KeyRefusal.NotKept(SecretStoreException.Kind.UNAVAILABLE, "broken by the test"));
        assertThat(home.keys.all()).isEmpty();
        assertThat(home.trail.events()).isEmpty();
    }

    @Test
    void leavesNoSecretBehindWhereTheTrailCannotBeWritten() {
        home.steps.failAt(2);

        Throwable thrown = catchThrowable(() -> addKey.add(wish("openai"), FakeHome.openAi("a")));

        assertThat(thrown).isInstanceOf(HomeException.class);
        assertThat(home.secrets.names()).isEmpty();
        assertThat(home.keys.all()).isEmpty();
    }

    @Test
    void leavesNoSecretBehindAndCorrectsTheTrailWhereTheRecordCannotBeWritten() {
        home.steps.failAt(3);

        Throwable thrown = catchThrowable(() -> addKey.add(wish("openai"), FakeHome.openAi("a")));

        assertThat(thrown).isInstanceOf(HomeException.class);
        assertThat(home.secrets.names()).isEmpty();
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.failed"));
        assertThat(added(addKey.add(wish("openai"), FakeHome.openAi("a"))).key()).isIn(home.keys.all());
    }

    @Test
    void tellsTheFirstFailureWhereNothingWorksAnyMore() {
        home.steps.endAt(3);

        assertThat(catchThrowable(() -> addKey.add(wish("openai"), FakeHome.openAi("a"))))
                .isInstanceOf(HomeException.class);
        assertThat(home.keys.all()).isEmpty();
    }

    private static KeyWish wish(String provider) {
        return KeyWish.usual(Optional.of(provider));
    }

    private static KeyWish nothingSaid() {
        return KeyWish.usual(Optional.empty());
    }

    private static List<String> ids(List<Provider> providers) {
        return providers.stream().map(provider -> provider.id().value()).toList();
    }

    private static AddKey.Result.Added added(AddKey.Result result) {
        assertThat(result).isInstanceOf(AddKey.Result.Added.class);
        return (AddKey.Result.Added) result;
    }

    private static KeyRefusal refusal(AddKey.Result result) {
        assertThat(result).isInstanceOf(AddKey.Result.Refused.class);
        return ((AddKey.Result.Refused) result).why();
    }
}
