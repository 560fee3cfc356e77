package org.keytally.app.prompt;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.adapter.database.InMemoryRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.database.LedgerFollower;
import org.keytally.core.domain.catalog.EventIds;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.Content;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Packing;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.history.KeepHistory;
import org.keytally.core.usecase.prompt.Books;
import org.keytally.core.usecase.prompt.EstimateCost;
import org.keytally.core.usecase.prompt.Forcing;
import org.keytally.core.usecase.prompt.Freshness;
import org.keytally.core.usecase.prompt.Gates;
import org.keytally.core.usecase.prompt.KeyOrder;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.prompt.Lookout;
import org.keytally.core.usecase.prompt.Means;
import org.keytally.core.usecase.prompt.ModelChoice;
import org.keytally.core.usecase.prompt.Pathfinder;
import org.keytally.core.usecase.prompt.PlanRoute;
import org.keytally.core.usecase.prompt.Planner;
import org.keytally.core.usecase.prompt.Recall;
import org.keytally.core.usecase.prompt.RouteMemory;
import org.keytally.core.usecase.prompt.SendPrompt;
import org.keytally.core.usecase.prompt.SessionMemory;
import org.keytally.core.usecase.prompt.SettingRules;
import org.keytally.core.usecase.prompt.Tariff;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.keytally.core.usecase.usage.MeasureFreeTier;

/// What the view-models of this screen want, over a home in memory and a provider that plays what a test lays down.
final class TriedPrompts {

    final FakeHome home = new FakeHome();
    final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final List<Notice> notices = new ArrayList<>();
    Bounds bounds = Bounds.NONE;
    final List<PromptCases.Alarm> alarms = new ArrayList<>();
    Optional<MeasureFreeTier.Measured> free = Optional.empty();
    final List<ModelFacts> larger = new ArrayList<>();
    final List<Prompt> sent = new ArrayList<>();
    final Deque<Function<Deltas, Delivery>> script = new ArrayDeque<>();
    final SimpleObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.DEVELOPMENT);

    PromptViewModel prompts() {
        return new PromptViewModel(
                cases(), tasks, words, new Formats(words, ZoneOffset.UTC), notices::add, environment);
    }

    /// The next answer comes in these pieces.
    void answers(String... pieces) {
        script.add(deltas -> {
            List.of(pieces).forEach(deltas.text());
            return reply(String.join("", pieces), Finish.Kind.STOP);
        });
    }

    static Reply reply(String text, Finish.Kind finish) {
        return new Reply(
                new Content(List.of(text), "", "", List.of()), new Finish(finish, Optional.empty()),
                Optional.of("gpt-4o-mini"), Optional.empty(), Optional.of(new Usage(12, 0, 0, 0, 34, 0)),
                Optional.empty(), Allowances.NONE);
    }

    PromptCases cases() {
        InMemoryRecords records = new InMemoryRecords();
        Ledger ledger = new JournaledLedger(records, records.followedBy(new LedgerFollower()));
        Tariff tariff =
                new Tariff(() -> new PriceBook(List.of()), () -> new ModelBook(List.of()), () -> ModelRules.NONE);
        Pathfinder paths = new Pathfinder(
                new KeyOrder(home.keys), home::providers, new SettingRules(home.settings), Lookout.CLEAR, home.clock,
                new RouteMemory());
        Planner planner = new Planner(paths, Set::of, ModelChoice.NONE, tariff, new PlayedCourier());
        Means means = new Means(
                planner,
                new Books(ledger, home.names, FakeHome.PERSON, home.clock, new EventIds(new SecureRandom()),
                        new Forcing(ledger)),
                Gates.NONE,
                new Recall(AnswerCache.NONE, home.settings, home.ring),
                new KeepHistory(History.NONE, home.settings),
                home.ring,
                (_, _) -> List.of(),
                new ChangeSetting(home.settings, home.witness, home::providers),
                new SessionMemory(),
                Freshness.STALE,
                new Means.Pauses(_ -> {}, () -> 0L));
        return new PromptCases(
                new PlanRoute(means),
                new SendPrompt(means),
                new EstimateCost(tariff, home.clock),
                new ListModels(planner, home.ring, () -> new ModelBook(List.of())),
                home::providers,
                Set::of,
                () -> Duration.ZERO,
                () -> {
                    List<PromptCases.Alarm> told = List.copyOf(alarms);
                    alarms.clear();
                    return told;
                },
                () -> bounds,
                (failure, _) -> failure.kind() == FailureKind.TOO_LARGE ? larger : List.of(),
                _ -> free);
    }

    /// Plays the script.
    private final class PlayedCourier implements Courier {

        @Override
        public Packing pack(Prompt prompt, Destination to, String model, Pace pace) {
            return new Parcel() {

                @Override
                public Delivery deliver(Optional<Secret> secret, Deltas deltas) {
                    sent.add(prompt);
                    return script.remove().apply(deltas);
                }
            };
        }

        @Override
        public Listing models(Destination to, Optional<Secret> secret) {
            return new ModelList(List.of("gpt-4o-mini", "o3"), false, Allowances.NONE);
        }
    }
}
