package org.keytally.app.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.vault.TriedVaults;
import org.keytally.app.rotation.Assist.Reached;
import org.keytally.app.rotation.Assist.Side;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.prompt.KeyTrial.Verdict;

final class AssistantViewModelTest {

    private final TriedRotations tried = new TriedRotations();
    private final RotationCases cases = tried.cases();

    @Test
    void saysInItsPlaceThatTheTrailCouldNotBeRead() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        new PartsAgain(tried.vaults.tasks, model.recordedShowingProperty()::get).breaksAndComesBack(model::read);
    }

    @Test
    void beginsWithWhatAPersonMakesAtTheProvider() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");

        assertThat(now(model).phase()).isEqualTo(Phase.BEGIN);
        assertThat(now(model).former()).isEqualTo(new Side("•••• Work", "in use"));
        assertThat(now(model).next()).isEqualTo(new Side("–", "not made yet"));
        assertThat(now(model).text()).contains("page of OpenAI", "could make it by program");
        assertThat(now(model).whose().page()).hasValueSatisfying(
                page -> assertThat(page.getHost()).isEqualTo("platform.openai.com"));
        assertThat(reached(model)).containsExactly(
                Reached.NOW, Reached.LATER, Reached.LATER, Reached.LATER, Reached.LATER);
        assertThat(model.recordedProperty().get()).isEmpty();
    }

    @Test
    void showsBothSecretsSideBySideAndIsFoundThereAgain() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();

        assertThat(now(model).phase()).isEqualTo(Phase.GRACE);
        assertThat(now(model).former()).isEqualTo(
                new Side("•••• Work", "still good, for whatever holds it until 3 Mar 12:00"));
        assertThat(now(model).next()).isEqualTo(new Side("•••• ater", "in use"));
        assertThat(tried.changes).isEqualTo(1);
        assertThat(model.recordedProperty().get()).hasSize(2).last().asString()
                .contains("Sarah", "put in use, tested and good");

        AssistantViewModel again = tried.assistant(cases, "Work");
        assertThat(now(again)).isEqualTo(now(model));
        tried.home.clock.goOn(Duration.ofDays(2));
        again.read();
        assertThat(now(again).former().note()).isEqualTo("still good; it is time to end it");
        assertThat(reached(again)).endsWith(Reached.NOW);
    }

    @Test
    void isDoneOnceTheProviderRefusesTheFormerSecret() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();
        model.retire(false, false);
        assertThat(model.problemProperty().get()).isEqualTo(
                "OpenAI still takes the former secret. End it there, then check again.");

        tried.takesNoMore(FakeHome.openAi("Work"));
        model.retire(false, false);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(now(model).phase()).isEqualTo(Phase.DONE);
        assertThat(now(model).former().note()).isEqualTo("ended");
        assertThat(model.recordedProperty().get()).last().asString()
                .contains("former secret ended by hand, and refused");

        AssistantViewModel next = tried.assistant(cases, "Work");
        assertThat(now(next).phase()).isEqualTo(Phase.BEGIN);
    }

    @Test
    void takesAPersonsWordWhereNobodyCanBeAsked() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();
        tried.alwaysSays(Verdict.UNREACHABLE);
        model.retire(false, false);

        assertThat(model.unprovenProperty().get()).isTrue();
        model.retire(true, true);
        assertThat(now(model).phase()).isEqualTo(Phase.DONE);
        assertThat(now(model).former().note()).isEqualTo("ended");
        assertThat(now(model).text()).isEqualTo("The former secret is ended. This rotation is done.");
        assertThat(model.recordedProperty().get()).last().asString()
                .contains("former secret ended, as a person said");
    }

    @Test
    void usesAnUntestedSecretOnlyWhereThePersonSaysSo() {
        tried.home.add("Work");
        tried.takesNoMore(FakeHome.openAi("later"));
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        assertThat(model.entry().readyProperty().get()).isFalse();
        model.take();
        assertThat(now(model).phase()).isEqualTo(Phase.BEGIN);

        model.entry().waivedProperty().set(true);
        model.take();
        assertThat(now(model).phase()).isEqualTo(Phase.GRACE);
        assertThat(model.recordedProperty().get()).last().asString().contains("not found good before");
    }

    @Test
    void refusesTheSecretThatIsInUse() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "Work");
        model.take();

        assertThat(now(model).phase()).isEqualTo(Phase.BEGIN);
        assertThat(model.problemProperty().get()).contains("Work");
        assertThat(model.entry().readyProperty().get()).isTrue();
    }

    @Test
    void goesBackToTheFormerSecret() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();
        model.back();

        assertThat(now(model).phase()).isEqualTo(Phase.BACK);
        assertThat(now(model).former()).isEqualTo(new Side("•••• Work", "in use"));
        assertThat(model.recordedProperty().get()).last().asString().contains("former secret in use again");
    }

    @Test
    void keepsASharedSecretThatTheVaultDidNotTakeAndPublishesItLater() {
        tried.vaults.connect();
        tried.vaults.publish("Research", Optional.empty());
        tried.vaults.work.syncVault().sync(TriedVaults.LINK);
        AssistantViewModel model = tried.assistant(cases, "Research");
        assertThat(now(model).whose().vault()).contains(TriedVaults.LINK.address().host());
        tried.vaults.vault.fail(VaultException.Kind.FORBIDDEN);
        paste(model, "later");
        model.take();

        assertThat(now(model).phase()).isEqualTo(Phase.READY);
        assertThat(now(model).next()).isEqualTo(new Side("•••• ater", "here, sealed, in use by nobody"));
        assertThat(model.problemProperty().get()).startsWith("It is sealed here, and not published.")
                .contains("does not permit this");
    }

    @Test
    void saysThatTheKeyIsGone() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        new RemoveKey(tried.home.ring).remove("Work");
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void saysThatAnEarlyEndBreaksWhatWasPromised() {
        AssistWords words = new AssistWords(Words.english(), new Formats(Words.english(), ZoneOffset.UTC));
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();
        assertThat(words.ending(now(model))).isEqualTo(
                "It was promised until 3 Mar 12:00 to whatever still holds it. If you end it now, OpenAI refuses it at "
                        + "once, for good.");

        tried.home.clock.goOn(Duration.ofDays(2));
        model.read();
        assertThat(words.ending(now(model))).isEqualTo("OpenAI refuses it from then on, for good.");
    }

    @Test
    void tellsByANoticeWhatCameOfAStepThatNobodySees() {
        tried.home.add("Work");
        AssistantViewModel model = tried.assistant(cases, "Work");
        paste(model, "later");
        model.take();
        assertThat(tried.notices).isEmpty();

        model.seenProperty().set(false);
        model.retire(false, false);
        assertThat(tried.notices).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(Notice.Tone.BAD);
            assertThat(notice.text()).startsWith("Rotation of 'Work': OpenAI still takes the former secret.");
        });
        model.back();
        assertThat(tried.notices.getLast().text()).startsWith("The rotation of 'Work' went a step further");
    }

    private static void paste(AssistantViewModel model, String ending) {
        model.entry().typed(Optional.of(FakeHome.openAi(ending)));
    }

    private static Assist now(AssistantViewModel model) {
        return model.assistProperty().get().orElseThrow();
    }

    private static List<Reached> reached(AssistantViewModel model) {
        return now(model).steps().stream().map(Assist.Step::reached).toList();
    }
}
