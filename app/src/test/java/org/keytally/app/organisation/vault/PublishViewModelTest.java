package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.app.organisation.vault.PublishViewModel.Field;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.vault.ChangeShared.Turn;

final class PublishViewModelTest {

    private static final VaultName NAME = new VaultName("production--openai--research");

    private final TriedVaults tried = new TriedVaults();
    private final List<VaultLink> published = new ArrayList<>();
    private final PublishViewModel model =
            new PublishViewModel(tried.cases(), List.of(TriedVaults.LINK), tried.stage, published::add);

    @Test
    void recognisesTestsAndPublishesWhatIsPasted() throws Exception {
        describe();
        model.typedProperty(Field.OWNER).set("Ada");
        model.typedProperty(Field.BUDGET).set("200");
        model.typedProperty(Field.RATE).set("60");
        model.typedProperty(Field.TAGS).set("client=acme, cost-centre=42");
        model.scopeProperty().set(Scope.COMPANY);
        model.toProperty().set(LocalDate.of(2027, 1, 1));
        assertThat(model.entry().testedProperty().get()).isEqualTo("It works, and may use 2 models.");

        model.publish();

        assertThat(published).containsExactly(TriedVaults.LINK);
        assertThat(tried.lastNotice()).startsWith("Published production--openai--research in contoso, generation 1");
        assertThat(tried.vault.list().getFirst().terms().tags())
                .containsEntry("owner", "Ada").containsEntry("scope", "company");
        assertThat(tried.vault.list().getFirst().terms().validity().to())
                .contains(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void publishesAKeyThatFailedItsTestOnlyWhenThatIsWaived() {
        tried.verdict = KeyTrial.Verdict.INVALID;
        describe();
        model.publish();
        assertThat(published).isEmpty();

        model.entry().waivedProperty().set(true);
        model.publish();
        assertThat(published).containsExactly(TriedVaults.LINK);
    }

    @Test
    void aKeyThatMakesKeysIsNeverPublished() {
        describe();
        model.typed(Optional.of(FakeHome.secret("sk-admin-", "Research")));
        model.entry().waivedProperty().set(true);
        model.publish();

        assertThat(published).isEmpty();
        assertThat(tried.vault.list()).isEmpty();
        assertThat(model.recognisedProperty().get()).startsWith("Keys of OpenAI administration make other keys");
        assertThat(model.providers()).noneMatch(Provider::isMint);
    }

    @Test
    void asksOfWhomAKeyIsOnlyWhereItCanBeOne() {
        model.typed(Optional.of(FakeHome.secret("garbage ", "Research")));

        assertThat(model.recognisedProperty().get()).isEmpty();
        assertThat(model.entry().problemProperty().get()).startsWith("There is white space inside");
    }

    @Test
    void offersToRecoverTheDeletedKeyThatIsInTheWay() {
        tried.connect();
        tried.publish("Research", Optional.of(Environment.PRODUCTION));
        tried.work.changeShared().turn(TriedVaults.LINK, NAME, Turn.DELETE);
        describe();
        model.publish();

        assertThat(published).isEmpty();
        assertThat(model.entry().problemProperty().get()).startsWith(NAME + " was deleted and can be recovered.");
        assertThat(model.deletedProperty().get()).contains(NAME);

        model.recover();
        assertThat(model.deletedProperty().get()).isEmpty();
        model.publish();
        assertThat(published).containsExactly(TriedVaults.LINK);
        assertThat(tried.lastNotice()).contains("generation 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAGS     | client            | Tags are written as name=value, with commas between them.
            RATE     | many              | The rate is a whole number of requests, at least 1.
            WRAPPING | ../x              | ../x is no name for a secret of a vault.""")
    void saysWhatCannotBeMeantAndPublishesNothing(Field field, String typed, String problem) {
        model.typedProperty(field).set(typed);
        describe();
        model.publish();

        assertThat(model.entry().problemProperty().get()).isEqualTo(problem);
        assertThat(model.entry().readyProperty().get()).isTrue();
        assertThat(tried.vault.list()).isEmpty();
    }

    @Test
    void asksNobodyWhileTheAddressIsBeingTypedNorWhereItCannotBeMeant() {
        describe();
        tried.asked.clear();
        model.typedProperty(Field.ENDPOINT).set("https://gateway.co");
        model.typedProperty(Field.ENDPOINT).set("https://gateway.com");
        assertThat(model.entry().testedProperty().get()).startsWith("It is tried as soon as you leave the field");
        assertThat(model.entry().readyProperty().get()).isFalse();

        model.typedProperty(Field.ENDPOINT).set("http://gateway.com/v1");
        model.placingProperty().set(false);
        assertThat(model.entry().testedProperty().get()).startsWith("The address must be a secure one");
        assertThat(model.entry().readyProperty().get()).isFalse();
        assertThat(tried.asked).isEmpty();

        model.typedProperty(Field.ENDPOINT).set("https://gateway.com/v1");
        model.placingProperty().set(false);
        assertThat(tried.asked).containsExactly("openai at https://gateway.com/v1");
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        describe();
        model.fromProperty().set(LocalDate.of(2027, 1, 2));
        model.toProperty().set(LocalDate.of(2027, 1, 1));
        model.publish();

        assertThat(model.entry().problemProperty().get()).isEqualTo("It would end before it begins.");
    }

    private void describe() {
        model.environmentProperty().set(Environment.PRODUCTION);
        model.typedProperty(Field.LABEL).set("Research");
        model.typed(Optional.of(FakeHome.openAi("Research")));
    }
}
