package org.keytally.app.settings.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.settings.alerts.SetHookViewModel.Field;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.Programs;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookMemory;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.domain.hook.InMemoryHooks;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.hook.Hooks;
import org.keytally.core.usecase.hook.SetHook;

final class AlertsViewModelTest {

    private static final Hook NIGHT = new Hook(
            "night", Set.of(HookEvent.BUDGET_REACHED, HookEvent.KEY_EXPIRED), Optional.empty(),
            new Hook.Way.Post(URI.create("https://hooks.example.com/services/" + Canary.CORE)));

    private final FakeHome home = new FakeHome();
    private final InMemoryHooks register = new InMemoryHooks();
    private final HookMemory memory = new HookMemory();
    private final SetHook setting = new SetHook(register, home.witness, Redactor.shipped());
    private final List<Notice> notices = new ArrayList<>();
    private final List<ShowAlerts.Line> told = new ArrayList<>();
    private final Words words = Words.english();
    private HookEnd end = HookEnd.DONE;
    private boolean isBroken;
    private int done;

    private final AlertCases cases = new AlertCases(
            this::hooks, () -> told, setting::set, setting::remove, _ -> end, Programs::providers);
    private final AlertsViewModel model = model(new DirectTasks());

    @Test
    void showsOnWhatAHookWaitsWhomItTellsAndHowThatWent() {
        setting.set(NIGHT);
        model.read();
        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.hooksProperty().get().getFirst().text())
                .isEqualTo("a budget is used up, a key expires → https://hooks.example.com\nnot told yet");

        memory.ran("night", new HookRun(
                Instant.parse("2026-03-01T10:00:00Z"), "key.expired",
                new HookEnd(HookEnd.Kind.NOT_TAKEN, "500")));
        model.read();
        assertThat(model.hooksProperty().get().getFirst().text()).endsWith(": it was answered with 500")
                .doesNotContain(Canary.CORE);
    }

    @Test
    void triesAHookAndSaysHowItWent() {
        model.test(NIGHT);
        assertThat(notices.getLast()).isEqualTo(Notice.good("The channel night works."));

        end = new HookEnd(HookEnd.Kind.NOT_REACHED, "refused");
        model.test(NIGHT);
        assertThat(notices.getLast())
                .isEqualTo(Notice.bad("The hook night was not told: nobody answered there (refused)."));
    }

    @Test
    void takesAHookAwayAndGivesItBack() {
        setting.set(NIGHT);
        model.remove(NIGHT);
        assertThat(register.hooks()).isEmpty();
        assertThat(model.hooksProperty().get()).isEmpty();

        notices.getLast().next().orElseThrow().run().run();
        assertThat(register.hooks()).containsExactly(NIGHT);
        assertThat(model.names()).containsExactly("night");
    }

    @Test
    void showsWhatAPersonDidLastWhateverAnswerComesLast() {
        setting.set(NIGHT);
        LateTasks late = new LateTasks();
        AlertsViewModel slow = model(late);
        slow.remove(NIGHT);
        late.come(0);
        notices.getLast().next().orElseThrow().run().run();
        late.come(late.waiting() - 1);
        late.comeBackwards();

        assertThat(slow.names()).containsExactly("night");
    }

    @Test
    void saysThatAHookIsNotBackBecauseThereAreTooMany() {
        setting.set(NIGHT);
        model.remove(NIGHT);
        for (int number = 1; number <= 50; number++) {
            setting.set(new Hook("other-" + number, NIGHT.events(), Optional.empty(), NIGHT.way()));
        }
        notices.getLast().next().orElseThrow().run().run();

        assertThat(notices.getLast()).isEqualTo(Notice.bad("The hook night is not there again."
                + " There are 50 hooks, which is as many as there can be."));
        assertThat(model.names()).hasSize(50).doesNotContain("night");
    }

    @Test
    void leavesAHookOfTheSameNameThatWasSetMeanwhile() {
        setting.set(NIGHT);
        model.remove(NIGHT);
        Hook other = new Hook("Night", Set.of(HookEvent.PAYER_CROSSED), Optional.empty(), NIGHT.way());
        setting.set(other);
        notices.getLast().next().orElseThrow().run().run();

        assertThat(register.hooks()).containsExactly(other);
        assertThat(notices.getLast())
                .isEqualTo(Notice.bad("The hook night is not there again. There is a hook night already."));
    }

    @Test
    void showsWhatWasToldTheLatestFirst() {
        told.add(line("spent", "env:production", "80", "40", "50", ""));
        told.add(line("unusual", "provider:openai", "", "40", "", "2"));
        model.read();

        assertThat(model.toldProperty().get()).extracting(ToldLine::text).containsExactly(
                "Unusual: $40.00 on 1 Mar at OpenAI. On a usual day $2.00.",
                "Budget of the environment PRODUCTION: 80 % reached, $40.00 of $50.00");
    }

    @Test
    void saysInWordsThatEverythingIsMeant() {
        told.add(line("spent", "all", "80", "40", "50", ""));
        model.read();

        assertThat(model.toldProperty().get()).extracting(ToldLine::text)
                .containsExactly("Budget over everything: 80 % reached, $40.00 of $50.00");
    }

    @Test
    void offersToReadAgainWhatCannotBeRead() {
        isBroken = true;
        model.read();
        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Broken.class);
    }

    @Test
    void makesAHookOfWhatIsTyped() {
        SetHookViewModel adding = adding(Set.of());
        adding.typedProperty(Field.NAME).set(" ops ");
        adding.waitsProperty(HookEvent.PAYER_CROSSED).set(true);
        adding.typedProperty(Field.TIME).set("2:00");
        adding.typedProperty(Field.DAYS).set("mon-fri");
        adding.typedProperty(Field.PROGRAM).set("/bin/sh\n-c\ntrue");
        adding.set();

        assertThat(done).isOne();
        assertThat(register.hooks()).hasSize(1);
        Hook hook = register.hooks().getFirst();
        assertThat(hook.name()).isEqualTo("ops");
        assertThat(hook.events()).containsExactly(HookEvent.PAYER_CROSSED);
        assertThat(hook.timetable()).hasToString("Optional[02:00 mon,tue,wed,thu,fri]");
        assertThat(hook.way()).isEqualTo(new Hook.Way.Run(List.of("/bin/sh", "-c", "true")));
    }

    @Test
    void saysWhatIsMissingOneAfterTheOther() {
        SetHookViewModel adding = adding(Set.of("Ops"));
        assertThat(problem(adding)).startsWith("A name has up to 60 letters");
        adding.typedProperty(Field.NAME).set("ops");
        assertThat(problem(adding)).isEqualTo("There is a hook ops already.");
        adding.typedProperty(Field.NAME).set("night");
        assertThat(problem(adding)).startsWith("A hook waits for events");
        adding.typedProperty(Field.DAYS).set("mon");
        assertThat(problem(adding)).isEqualTo("Days belong to a time of day.");
        adding.typedProperty(Field.TIME).set("25:00");
        assertThat(problem(adding)).isEqualTo("25:00 is no time of day.");
        adding.typedProperty(Field.TIME).set("02:00");
        assertThat(problem(adding)).startsWith("A hook tells either");
        adding.typedProperty(Field.ADDRESS).set("http://hooks.example.com/x");
        assertThat(problem(adding)).startsWith("The address of the hook cannot be used");
        adding.typedProperty(Field.PROGRAM).set("true");
        assertThat(problem(adding)).startsWith("A hook tells either");
        adding.typedProperty(Field.ADDRESS).set("");
        assertThat(problem(adding)).startsWith("There is no program true");
        adding.typedProperty(Field.PROGRAM).set("/bin/sh\nsk-proj-" + Canary.CORE + "argument");
        assertThat(problem(adding)).startsWith("An argument of the command looks like a secret");
        assertThat(register.hooks()).isEmpty();
        assertThat(done).isZero();
    }

    @Test
    void looksForTheProgramWhereNobodyWaitsForIt() {
        LateTasks late = new LateTasks();
        SetHookViewModel adding = new SetHookViewModel(cases, Set.of(), late, words, notices::add, () -> done++);
        adding.typedProperty(Field.NAME).set("ops");
        adding.waitsProperty(HookEvent.PAYER_CROSSED).set(true);
        adding.typedProperty(Field.PROGRAM).set("/no/such/program");
        adding.set();
        assertThat(adding.problemProperty().get()).isEmpty();
        assertThat(adding.workingProperty().get()).isTrue();

        late.comeAll();
        assertThat(adding.problemProperty().get()).startsWith("There is no program /no/such/program");
        assertThat(adding.workingProperty().get()).isFalse();
        assertThat(register.hooks()).isEmpty();
    }

    private AlertsViewModel model(Tasks tasks) {
        return new AlertsViewModel(cases, tasks, words, new Formats(words, ZoneOffset.UTC), notices::add);
    }

    private static String problem(SetHookViewModel adding) {
        adding.set();
        return adding.problemProperty().get();
    }

    private SetHookViewModel adding(Set<String> names) {
        return new SetHookViewModel(cases, names, new DirectTasks(), words, notices::add, () -> done++);
    }

    private List<Hooks.Line> hooks() {
        if (isBroken) {
            throw new IllegalStateException("as the test wants it");
        }
        return register.hooks().stream().map(hook -> new Hooks.Line(hook, memory.last(hook.name()))).toList();
    }

    private static ShowAlerts.Line line(
            String kind, String target, String mark, String used, String limit, String usual) {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        return new ShowAlerts.Line(
                at, "", target, "day", at, kind, mark, limit, "money", used, usual);
    }
}
