package org.keytally.app.keys;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.UsageCounts;
import org.keytally.core.domain.ledger.UsageMoney;
import org.keytally.core.domain.ledger.UsageTokens;
import org.keytally.core.domain.ledger.UsageTotals;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.ChangeKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.keys.RemoveKey;
import org.keytally.core.usecase.keys.ReplaceKey;
import org.keytally.core.usecase.keys.RestoreKey;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.usage.ShowUsage;

/// What the view-models of this screen want, over a home in memory and a provider that says what a test wants.
final class TriedKeys {

    final FakeHome home = new FakeHome();
    final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final List<Notice> notices = new ArrayList<>();
    final List<ShowUsage.DayPart> used = new ArrayList<>();
    final List<VaultLink> vaults = new ArrayList<>();
    final List<String> rotated = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final ModelBook models = new ModelBook(List.of(
            new ModelFacts(
                    new ProviderId("openai"), "a", OptionalLong.empty(), OptionalLong.empty(), false,
                    Set.of(ModelBadge.CHEAPEST)),
            new ModelFacts(
                    new ProviderId("openai"), "known", OptionalLong.empty(), OptionalLong.empty(), false,
                    Set.of(ModelBadge.LATEST, ModelBadge.RECOMMENDED))));
    Bounds bounds = Bounds.NONE;
    boolean isIndexBroken;
    KeyTrial.Verdict verdict = KeyTrial.Verdict.VALID;

    KeyCases cases() {
        return new KeyCases(
                new ListKeys(home.ring, Map::of, _ -> Optional.empty()),
                new AddKey(home.ring, home::providers),
                new ReplaceKey(home.ring, home::providers),
                new SwitchKey(home.ring, home.secrets),
                new RemoveKey(home.ring),
                new RestoreKey(home.ring),
                new ChangeKey(home.ring),
                new KeyCases.Asking(this::tried, this::tryOut, key -> List.of("listed-for-" + key.label())),
                _ -> daily(),
                () -> vaults,
                new KeyCases.Known(home::providers, () -> models, Set::of, () -> bounds),
                home.clock);
    }

    private SecretTrial tryOut(Provider provider, Connection connection, Secret secret) {
        asked.add(provider.id() + " at " + connection.endpoint().map(URI::toString).orElse("its own"));
        return new SecretTrial.Tried(verdict, List.of("a", "b"));
    }

    private KeyTrial tried(String id) {
        return home.keys.all().stream()
                .filter(key -> key.id().value().equals(id))
                .findFirst()
                .<KeyTrial>map(key -> new KeyTrial.Tried(
                        key, verdict, List.of(), Allowances.NONE, Optional.empty()))
                .orElseGet(() -> new KeyTrial.NoKey(new KeyRefusal.NoSuchKey(id, List.of())));
    }

    private ShowUsage.Daily daily() {
        if (isIndexBroken) {
            throw new HomeException(HomeException.Kind.FAILED, "as the test wants it");
        }
        return new ShowUsage.Daily(UsageTotals.NONE, List.of(), used);
    }

    /// Books what a key has cost on a day.
    void use(String day, String key, String dollars) {
        used.add(new ShowUsage.DayPart(LocalDate.parse(day), key, new UsageTotals(
                new UsageCounts(1, 0, 0, 0, 0, 0), new UsageTokens(10, 0, 0, 5, 0, 0),
                new UsageMoney(Money.of(dollars), Money.ZERO, Money.ZERO, Money.ZERO))));
    }

    KeysViewModel keys() {
        return keys(tasks);
    }

    KeysViewModel keys(Tasks with) {
        return new KeysViewModel(
                cases(), with, words, new Formats(words, ZoneOffset.UTC), notices::add,
                new KeysViewModel.Ways(() -> {}, rotated::add));
    }

    AddKeyViewModel adding(Runnable saved) {
        return new AddKeyViewModel(cases(), tasks, words, notices::add, saved);
    }

    ChangeKeyViewModel changing(String label, Runnable changed) {
        return new ChangeKeyViewModel(cases(), home.key(label), tasks, words, notices::add, changed);
    }

    String lastNotice() {
        return notices.getLast().text();
    }

    /// Does what the last notice offers.
    void takeTheOffer() {
        notices.getLast().next().orElseThrow().run().run();
    }
}
