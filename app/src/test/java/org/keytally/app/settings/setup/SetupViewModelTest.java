package org.keytally.app.settings.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.PartsAgain;
import org.keytally.app.settings.values.TriedValues;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.policy.Rules;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FindKeys;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.ImportKeys;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.SetupStage;

final class SetupViewModelTest {

    private final TriedValues tried = new TriedValues();
    private final List<Proposal> taken = new ArrayList<>();
    private final List<FoundKey> looked = new ArrayList<>();
    private final Map<String, String> variables =
            Map.of("OPENAI_API_KEY", "sk-proj-" + Canary.CORE + "setup", "HOME", "/home/sarah");
    private final SetupViewModel model =
            new SetupViewModel(cases(), tried.tasks, tried.words, tried.notices::add);

    @Test
    void goesThroughItsStagesAndKeepsEach() {
        model.resume();
        assertThat(model.stageProperty().get()).isEqualTo(SetupStage.MOTIVES);

        model.next();
        assertThat(SetupStage.in(tried.home.settings)).isEqualTo(SetupStage.KEYS);
        model.next();
        model.next();
        assertThat(model.stageProperty().get()).isEqualTo(SetupStage.TRY);
        model.back();
        assertThat(model.stageProperty().get()).isEqualTo(SetupStage.SETTINGS);
        model.next();
        model.next();
        assertThat(SetupStage.in(tried.home.settings)).isEqualTo(SetupStage.DONE);
    }

    @Test
    void goesOnWhereItWasLeft() {
        tried.cases().change().change(Setting.SETUP.label(), "settings", Narrowing.EVERYWHERE);

        model.resume();

        assertThat(model.stageProperty().get()).isEqualTo(SetupStage.SETTINGS);
        assertThat(model.settings().recommended()).isNotEmpty();
    }

    @Test
    void findsAKeyOfTheEnvironmentAndStoresItWhenItIsWanted() {
        model.resume();
        model.next();

        assertThat(model.keys().found()).hasSize(1);
        assertThat(model.keys().found().getFirst().text())
                .startsWith("OpenAI: OPENAI_API_KEY")
                .doesNotContain(Canary.CORE);
        assertThat(model.keys().local()).containsExactly(
                "Ollama answers, with 2 models. It needs no key and costs nothing.");
        assertThat(model.keys().storedProperty().get()).startsWith("None yet.");

        model.next();
        assertThat(tried.home.keys.all()).extracting(Key::provider).hasSize(1);
    }

    @Test
    void leavesAKeyThatIsNotWanted() {
        model.resume();
        model.next();
        model.keys().found().getFirst().taken().set(false);

        model.next();

        assertThat(tried.home.keys.all()).isEmpty();
        assertThat(model.keys().found()).isEmpty();
    }

    @Test
    void recommendsByMotiveAndTakesWhatIsTicked() {
        model.resume();
        model.motives().forEach((motive, chosen) -> chosen.set(motive == Motive.CONTROL_COSTS));
        model.next();
        model.next();

        assertThat(model.settings().recommended()).extracting(RecommendedLine::text).containsExactly(
                "Step in when I have no key: on (holds already)",
                "Step in when my key fails: on (holds already)",
                "Who pays first: Personal",
                "At most $50 a month: told at 50 %, 75 %, 90 %, and nothing is sent beyond it");
        model.settings().recommended().getLast().taken().set(false);
        model.next();
        assertThat(taken).containsExactly(new Proposal.OfSetting(Setting.PREFERENCE, "personal", "ask"));
    }

    @Test
    void saysInTheirPlacesWhatCouldNotBeRead() {
        model.resume();
        model.next();
        model.next();
        new PartsAgain(tried.tasks, model.keys().foundShowingProperty()::get).breaksAndComesBack(model::back);
        assertThat(model.keys().found()).hasSize(1);
        model.next();
        new PartsAgain(tried.tasks, model.keys().localShowingProperty()::get).breaksAndComesBack(model::back);
        assertThat(model.keys().local()).hasSize(1);
        model.next();
        model.next();
        new PartsAgain(tried.tasks, model.settings().showingProperty()::get).breaksAndComesBack(model::back);
        assertThat(model.settings().recommended()).isNotEmpty();

        FirstPromptViewModel first = new FirstPromptViewModel(
                cases(), tried.tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC));
        new PartsAgain(tried.tasks, first.showingProperty()::get).breaksAndComesBack(first::read);
        assertThat(first.ways()).isNotEmpty();
    }

    @Test
    void saysOfAPromptThatWasNotSentThatItCostNothing() {
        Intent intent = Attempts.intent(Instant.parse("2026-03-01T00:00:00Z"), "1", 10);
        Settlement uncharged =
                new Settlement.Uncharged(intent.id(), intent.at(), Ending.failed("network", Optional.empty()),
                        Pace.of(Duration.ZERO));
        FirstPromptViewModel first = new FirstPromptViewModel(
                cases(new Answer.Failed(
                        Failure.before(FailureKind.NETWORK, ""),
                        new Receipt(intent, uncharged, new Route(openAi(), List.of(), Rules.USUAL), Optional.empty()))),
                tried.tasks, tried.words, new Formats(tried.words, ZoneOffset.UTC));
        first.read();
        first.textProperty().set("Hello");

        first.send();

        assertThat(first.problemProperty().get()).isNotEmpty();
        assertThat(first.receiptProperty().get()).isEqualTo("OpenAI · not charged");
    }

    @Test
    void theSecondClickOfTwoGoesPastNothing() {
        LateTasks late = new LateTasks();
        SetupViewModel slow = new SetupViewModel(cases(), late, tried.words, tried.notices::add);
        slow.resume();
        late.comeAll();
        late.elapse();

        slow.next();
        slow.next();
        late.comeAll();
        slow.next();
        late.comeAll();
        assertThat(slow.stageProperty().get()).isEqualTo(SetupStage.KEYS);
        assertThat(tried.home.keys.all()).isEmpty();

        late.elapse();
        slow.next();
        slow.next();
        slow.back();
        late.comeAll();
        assertThat(slow.stageProperty().get()).isEqualTo(SetupStage.SETTINGS);
        assertThat(tried.home.keys.all()).hasSize(1);
    }

    @Test
    void saysWhyAKeyWasNotStoredAndGoesPastNothing() {
        SetupCases locked = cases(_ -> List.of(new AddKey.Result.Refused(
                new KeyRefusal.NotKept(SecretStoreException.Kind.LOCKED, ""))));
        SetupViewModel refused = new SetupViewModel(locked, tried.tasks, tried.words, tried.notices::add);
        refused.resume();
        refused.next();
        refused.next();

        assertThat(refused.stageProperty().get()).isEqualTo(SetupStage.KEYS);
        assertThat(tried.lastNotice()).startsWith("A key was not stored. ").contains("locked");
    }

    @Test
    void closesWhatIsFoundWhenNobodyLooksAnyMore() {
        LateTasks late = new LateTasks();
        SetupViewModel slow = new SetupViewModel(cases(), late, tried.words, tried.notices::add);
        tried.cases().change().change(Setting.SETUP.label(), "keys", Narrowing.EVERYWHERE);
        slow.resume();
        late.come(0);
        slow.keys().leave();
        late.comeAll();

        assertThat(slow.keys().found()).isEmpty();
        assertThat(looked).isNotEmpty().allSatisfy(key -> assertThatIllegalStateException()
                .isThrownBy(() -> key.secret().copy()));
    }

    private SetupCases cases() {
        return cases(keys -> new ImportKeys(tried.home.ring, new AddKey(tried.home.ring, tried.home::providers))
                .take(keys));
    }

    private List<FoundKey> look() {
        List<FoundKey> found = new FindKeys(tried.home.ring, tried.home::providers).among(variables);
        looked.addAll(found);
        return found;
    }

    private Provider openAi() {
        return tried.home.providers().find("openai").orElseThrow();
    }

    private SetupCases cases(Answer answer) {
        return cases(_ -> List.of(), answer);
    }

    private SetupCases cases(Function<List<FoundKey>, List<AddKey.Result>> take) {
        return cases(take, new Answer.Left());
    }

    private SetupCases cases(Function<List<FoundKey>, List<AddKey.Result>> take, Answer answer) {
        Provider ollama = tried.home.providers().find("ollama").orElseThrow();
        return new SetupCases(
                () -> SetupStage.in(tried.home.settings),
                stage -> tried.cases().change().change(Setting.SETUP.label(), stage.word(), Narrowing.EVERYWHERE),
                this::look,
                take,
                () -> new ListKeys(tried.home.ring, Map::of, _ -> Optional.empty()).list(),
                () -> List.of(new FindLocalModels.Local(ollama, true, List.of("a", "b"))),
                wanted -> List.of(
                        new Proposal.OfSetting(Setting.PREFERENCE, "personal", "ask"),
                        new Proposal.OfLimit(wanted.monthly(), wanted.marks(), wanted.isHard())),
                taken::addAll,
                tried.home::providers,
                (_, _, _, _) -> answer);
    }
}
