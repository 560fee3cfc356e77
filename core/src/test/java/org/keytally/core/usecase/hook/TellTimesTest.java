package org.keytally.core.usecase.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookNews;
import org.keytally.core.domain.hook.InMemoryHooks;
import org.keytally.core.domain.hook.Timetable;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.budget.TargetNames;

final class TellTimesTest {

    private static final Instant DUE = Instant.parse("2026-03-10T02:00:00Z");

    private final FakeHome home = new FakeHome();
    private final InMemoryHooks hooks = new InMemoryHooks();
    private final List<HookNews> told = Collections.synchronizedList(new ArrayList<>());
    private final RunHooks run = new RunHooks(hooks, (_, news) -> {
        told.add(news);
        return HookEnd.DONE;
    }, new NewsText(
            new TargetNames(home.keys, home::providers, home.names, FakeHome.PERSON), home.names, home.keys),
            home.witness, home.clock, Duration.ofSeconds(10));
    private final TellTimes times = new TellTimes(hooks, run, home.clock, () -> ZoneOffset.UTC);

    @Test
    void tellsATimeOnceWhenItComes() {
        hooks.writeHooks(List.of(nightly(), new Hook(
                "other", Set.of(HookEvent.BUDGET_MARK), Optional.empty(), new Hook.Way.Run(List.of("/bin/true")))));

        looks(DUE.minusSeconds(20), DUE.plusSeconds(5), DUE.plusSeconds(65), DUE.minusSeconds(1), DUE.plusSeconds(3));

        assertThat(told).containsExactly(new HookNews("", "time", DUE, Map.of()));
    }

    @Test
    void tellsNothingOfATimeBeforeItsFirstLook() {
        hooks.writeHooks(List.of(nightly()));

        looks(DUE.plusSeconds(1), DUE.plusSeconds(60));

        assertThat(told).isEmpty();
    }

    @Test
    void writesDownATimeThatWasSleptThroughInsteadOfTellingIt() {
        hooks.writeHooks(List.of(nightly()));

        looks(DUE.minusSeconds(3600), DUE.plusSeconds(6 * 3600));

        assertThat(told).isEmpty();
        assertThat(home.trail.events().stream().filter(event -> event.action() == AuditAction.HOOK_RAN))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("event", "time")
                        .containsEntry("outcome", "NOT_BEGUN"));
    }

    @Test
    void looksAgainOnTheMinute() {
        home.clock.goOn(Duration.between(home.clock.instant(), DUE.plusSeconds(14)));

        assertThat(times.look()).isEqualTo(Duration.ofSeconds(46));
    }

    private void looks(Instant... moments) {
        for (Instant moment : moments) {
            home.clock.goOn(Duration.between(home.clock.instant(), moment));
            times.look();
        }
        run.close();
    }

    private static Hook nightly() {
        return new Hook(
                "night", Set.of(), Optional.of(new Timetable(LocalTime.of(2, 0), Timetable.EVERY_DAY)),
                new Hook.Way.Run(List.of("/bin/true")));
    }
}
