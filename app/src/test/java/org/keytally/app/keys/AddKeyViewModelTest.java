package org.keytally.app.keys;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.app.keys.KeyDraft.Field;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Bounds.PersonalKeys;
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

        model.draft().typed(Field.LABEL).set("Work");
        model.draft().environment.set(Environment.STAGING);
        model.save();

        assertThat(saved).isEqualTo(1);
        assertThat(tried.home.key("Work").environment()).contains(Environment.STAGING);
        assertThat(tried.home.key("Work").provider().value()).isEqualTo("anthropic");
    }

    @Test
    void offersWhoHasNoKeyYetWhatCostsNothingFirst() {
        List<String> first = names(model);
        assertThat(first.getFirst()).isEqualTo("Groq");
        assertThat(first).isNotEqualTo(sorted(first));

        paste(FakeHome.openAi("x"));
        model.save();

        List<String> later = names(tried.adding(() -> {}));
        assertThat(later).isEqualTo(sorted(later)).containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<String> names(AddKeyViewModel adding) {
        return adding.providersProperty().get().stream().map(Provider::name).toList();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
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

        choose("mistral");

        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void asksNotWhoseItIsWhereItCanBeNobodysKey() {
        paste(FakeHome.secret("garbage ", ""));

        assertThat(model.recognisedProperty().get()).isEmpty();
        assertThat(model.entry().problemProperty().get()).startsWith("There is white space inside");
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

    @Test
    void keepsAllThatIsSaidOfTheKey() {
        paste(FakeHome.openAi("x"));
        KeyDraft draft = model.draft();
        draft.scope.set(Scope.TEAM);
        draft.from.set(LocalDate.parse("2026-03-01"));
        draft.to.set(LocalDate.parse("2027-01-01"));
        draft.dialect.set("openai-responses");
        draft.lendable.set(true);
        Map.ofEntries(
                entry(Field.LABEL, "Work"), entry(Field.MODEL, "b"),
                entry(Field.ENDPOINT, "https://gateway.example/v1"), entry(Field.BUDGET, "50"), entry(Field.RATE, "60"),
                entry(Field.ROTATION, "a quarter"), entry(Field.OWNER, "Sarah"), entry(Field.PURPOSE, "letters"),
                entry(Field.REGION, "EU"), entry(Field.BILLING, "acc-7"), entry(Field.TAGS, "client=acme, cost=42"),
                entry(Field.USER, "proj_1"))
                .forEach((field, text) -> draft.typed(field).set(text));
        draft.placing.set(false);
        model.save();

        Key key = tried.home.key("Work");
        assertThat(key.scope()).isEqualTo(Scope.TEAM);
        assertThat(key.connection()).isEqualTo(new Connection(
                Optional.of(URI.create("https://gateway.example/v1")), Optional.of("openai-responses"),
                Optional.of("b"), Optional.of("proj_1")));
        assertThat(key.terms()).isEqualTo(new Terms(
                new Validity(
                        Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z"))),
                Optional.of(Cadence.QUARTERLY), Optional.of(new BigDecimal("50")), Optional.of(60)));
        assertThat(key.notes()).isEqualTo(new Notes(
                Optional.of("Sarah"), Optional.of("letters"), Optional.of("EU"), Optional.of("acc-7"),
                new TreeMap<>(Map.of("client", "acme", "cost", "42"))));
        assertThat(key.marks().lendable()).isTrue();
        assertThat(tried.asked).last().isEqualTo("openai at https://gateway.example/v1");
    }

    @Test
    void saysWhatCannotBeMeantWhereItWasTypedAndUnfoldsIt() {
        paste(FakeHome.openAi("x"));
        KeyDraft draft = model.draft();
        draft.typed(Field.BUDGET).set("-3");
        draft.typed(Field.RATE).set("often");
        draft.typed(Field.TAGS).set("client");
        draft.typed(Field.ROTATION).set("now and then");
        draft.from.set(LocalDate.parse("2027-01-01"));
        draft.to.set(LocalDate.parse("2026-01-01"));
        assertThat(draft.unfolded.get()).isFalse();
        model.save();

        assertThat(saved).isZero();
        assertThat(draft.unfolded.get()).isTrue();
        for (Field field : List.of(Field.BUDGET, Field.RATE, Field.TAGS, Field.ROTATION, Field.VALIDITY)) {
            assertThat(draft.problem(field).get()).as(field.name()).isNotEmpty();
        }
        assertThat(draft.problem(Field.OWNER).get()).isEmpty();
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void asksAProviderWithoutAnAddressOnlyAtTheOneThatIsSaid() {
        choose("azure");
        assertThat(model.draft().wantsAddress()).isTrue();
        assertThat(model.stepsProperty().get()).hasSize(4);
        paste(FakeHome.secret("", "0123456789abcdef"));
        assertThat(model.entry().readyProperty().get()).isFalse();
        assertThat(model.entry().waivableProperty().get()).isFalse();
        assertThat(model.stepsProperty().get()).as("the address is still missing").hasSize(4);

        model.draft().typed(Field.ENDPOINT).set("http://contoso");
        model.draft().placing.set(false);
        assertThat(model.draft().problem(Field.ENDPOINT).get()).startsWith("The address must be a secure one");
        assertThat(tried.asked).isEmpty();

        model.draft().typed(Field.ENDPOINT).set("https://contoso.openai.azure.com");
        model.draft().placing.set(false);
        assertThat(tried.asked).containsExactly("azure at https://contoso.openai.azure.com");
        assertThat(model.stepsProperty().get()).isEmpty();
        model.save();
        assertThat(tried.home.key("Azure OpenAI").connection().endpoint())
                .contains(URI.create("https://contoso.openai.azure.com"));
    }

    @Test
    void asksNobodyWhileThePlaceIsBeingTyped() {
        choose("azure");
        paste(FakeHome.secret("", "0123456789abcdef"));
        for (String half : List.of("https://contoso.co", "https://contoso.com", "https://contoso.openai.azure.com")) {
            model.draft().typed(Field.ENDPOINT).set(half);
            assertThat(model.entry().testedProperty().get()).startsWith("It is tried as soon as you leave the field");
            assertThat(model.entry().readyProperty().get()).isFalse();
        }
        model.draft().placing.set(false);
        model.draft().typed(Field.USER).set("pro");

        assertThat(tried.asked).containsExactly("azure at https://contoso.openai.azure.com");
        model.draft().placing.set(false);
        assertThat(tried.asked).as("it is tried as whom it is used").hasSize(2);
    }

    @Test
    void tellsHowToGetAKeyAndWhatItNeeds() {
        assertThat(model.stepsProperty().get()).isEmpty();

        choose("openai");
        assertThat(model.factsProperty().get()).isEqualTo("needs a paid account · data in the United States");
        assertThat(model.stepsProperty().get()).hasSize(4);

        paste(FakeHome.openAi("x"));
        assertThat(model.stepsProperty().get()).isEmpty();
    }

    @Test
    void offersTheModelsOfTheTestElseThoseThatAreKnown() {
        choose("openai");
        assertThat(model.models().names()).containsExactly("a", "known");

        paste(FakeHome.openAi("x"));
        assertThat(model.models().names()).containsExactly("a", "b");
        assertThat(model.models().badges("a")).containsExactly(ModelBadge.CHEAPEST);
        assertThat(model.models().badges("b")).isEmpty();
    }

    @Test
    void givesTheFirstPlaceBackToTheFormerKey() {
        tried.home.add("Work");
        paste(FakeHome.openAi("x"));
        model.draft().typed(Field.LABEL).set("Other");
        model.draft().primary.set(true);
        model.save();
        assertThat(tried.home.key("Other").marks().primary()).isTrue();
        assertThat(tried.lastNotice()).isEqualTo("'Other' is tried first from now on, in place of 'Work'.");

        tried.takeTheOffer();
        assertThat(tried.home.key("Work").marks().primary()).isTrue();
        assertThat(tried.home.key("Other").marks().primary()).isFalse();
    }

    @Test
    void saysAtTheLabelThatItIsTaken() {
        tried.home.add("Work");
        paste(FakeHome.openAi("x"));
        model.draft().typed(Field.LABEL).set("work");
        model.save();

        assertThat(model.draft().problem(Field.LABEL).get()).isEqualTo("There is a key labelled 'Work' already.");
        assertThat(model.entry().problemProperty().get()).isEmpty();
        model.draft().typed(Field.LABEL).set("Other");
        model.save();
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void warnsOfAKeyThatThePolicyWouldNotLetBeUsed() {
        tried.bounds = new Bounds(Set.of("anthropic", "mistral"), Set.of(), Set.of("eu"), PersonalKeys.FORBIDDEN);
        AddKeyViewModel bound = tried.adding(() -> saved++);
        KeyDraft draft = bound.draft();
        draft.provider.set(tried.home.providers().find("openai").orElseThrow());
        assertThat(bound.warningProperty().get()).startsWith("The organisation's policy does not allow OpenAI");

        draft.provider.set(tried.home.providers().find("mistral").orElseThrow());
        assertThat(bound.warningProperty().get()).startsWith("The organisation's policy forbids personal keys");

        draft.scope.set(Scope.TEAM);
        assertThat(bound.warningProperty().get()).startsWith("The organisation's policy wants data handled in eu");

        draft.typed(Field.REGION).set("EU");
        assertThat(bound.warningProperty().get()).isEmpty();
    }

    private void choose(String provider) {
        model.draft().provider.set(tried.home.providers().find(provider).orElseThrow());
    }

    private void paste(Secret secret) {
        model.typed(Optional.of(secret));
    }
}
