package org.keytally.core.usecase.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookNews;
import org.keytally.core.domain.hook.InMemoryHooks;
import org.keytally.core.domain.hook.Messenger;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.budget.TargetNames;

final class RunHooksTest {

    private static final Hook OPS = hook("ops", HookEvent.PAYER_CROSSED, HookEvent.KEY_EXPIRED);

    private final FakeHome home = new FakeHome();
    private final InMemoryHooks hooks = new InMemoryHooks();
    private final List<HookNews> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void tellsThoseWhoWaitForItAndWritesDownHowItEnded() {
        hooks.writeHooks(List.of(OPS, hook("other", HookEvent.BUDGET_MARK)));
        RunHooks run = run((_, news) -> {
            told.add(news);
            return new HookEnd(HookEnd.Kind.NOT_TAKEN, "500");
        }, Duration.ofSeconds(10));
        Witness heard = home.witness.heardBy(run::heard);

        heard.tell(AuditAction.KEY_EXPIRED, Subject.key("k"), Map.of("label", "Work", "provider", "openai", "until",
                "2026-03-01T00:00:00Z", "private", "x"));
        heard.tell(AuditAction.KEY_REMOVED, Subject.key("k"), Map.of("label", "Work"));
        run.close();

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().event()).isEqualTo("key.expired");
        assertThat(told.getFirst().facts()).isEqualTo(
                Map.of("label", "Work", "provider", "openai", "until", "2026-03-01T00:00:00Z"));
        assertThat(home.actions()).containsExactlyInAnyOrder("key.expired", "key.removed", "hook.ran");
        assertThat(home.trail.events().stream()
                .filter(event -> event.action() == AuditAction.HOOK_RAN)
                .map(AuditEvent::facts))
                .containsExactly(Map.of("event", "key.expired", "outcome", "NOT_TAKEN", "detail", "500"));
    }

    @Test
    void neverLetsAnybodyWaitForAHook() throws InterruptedException {
        hooks.writeHooks(List.of(OPS));
        CountDownLatch begun = new CountDownLatch(1);
        RunHooks run = run((_, _) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return HookEnd.DONE;
        }, Duration.ofMillis(50));
        Witness heard = home.witness.heardBy(run::heard);

        for (int i = 0; i < 300; i++) {
            heard.tell(AuditAction.KEY_EXPIRED, Subject.key("k" + i), Map.of());
        }
        begun.await();
        run.close();

        assertThat(home.actions().stream().filter("key.expired"::equals)).hasSize(300);
        assertThat(home.trail.events().stream()
                .filter(event -> event.action() == AuditAction.HOOK_RAN)
                .map(event -> event.facts().get("outcome")))
                .hasSize(300)
                .containsOnlyOnce("TOO_LONG")
                .contains("NOT_BEGUN");
    }

    private RunHooks run(Messenger messenger, Duration patience) {
        NewsText news = new NewsText(
                new TargetNames(home.keys, home::providers, home.names, FakeHome.PERSON), home.names, home.keys);
        return new RunHooks(hooks, messenger, news, home.witness, home.clock, patience);
    }

    private static Hook hook(String name, HookEvent... events) {
        return new Hook(name, Set.of(events), Optional.empty(), new Hook.Way.Run(List.of("/bin/true")));
    }
}
