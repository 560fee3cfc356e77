package org.keytally.app.rotation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.TriedVaults;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.InMemoryRotations;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.audit.ReadTrail;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.KeyTrial.Verdict;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.rotation.RotationMeans;
import org.keytally.core.usecase.rotation.Rotations;

/// What the view-models of rotations want, over a home and a vault in memory and a provider that takes what a
/// test says.
public final class TriedRotations {

    public final TriedVaults vaults = new TriedVaults();
    public final FakeHome home = vaults.home;
    private final List<Secret> refused = new ArrayList<>();
    private final Words words = Words.english();
    private Optional<Verdict> always = Optional.empty();
    final List<Notice> notices = new ArrayList<>();
    int changes;

    /// The provider takes that secret no more.
    public void takesNoMore(Secret secret) {
        refused.add(secret);
    }

    /// The provider says so of every secret from now on.
    void alwaysSays(Verdict verdict) {
        always = Optional.of(verdict);
    }

    public RotationCases cases() {
        KeyMints mints = new KeyMints(home.ring, home::providers, (_, _, _) -> {
            throw new MintException(MintException.Kind.NO_KEY, "none here");
        });
        RotationMeans means = new RotationMeans(
                home.ring, new InMemoryRotations(), home::providers, mints, vaults.work, (_, one) -> trial(one));
        return new RotationCases(
                new Rotations(means, () -> Cadences.USUAL),
                (_, one) -> trial(one),
                id -> new ReadTrail(home.trail, home.names).latest(new ReadTrail.Wanted(
                        Optional.empty(), Optional.empty(), Optional.of("rotation"), Optional.of(id)), 12),
                home.clock);
    }

    AssistantViewModel assistant(RotationCases cases, String label) {
        AssistantViewModel model = new AssistantViewModel(
                cases, home.key(label).id().value(), vaults.tasks, notices::add, words,
                new Formats(words, ZoneOffset.UTC),
                () -> changes++);
        model.read();
        return model;
    }

    private SecretTrial trial(Secret secret) {
        boolean isRefused = refused.stream().anyMatch(secret::matches);
        return new SecretTrial.Tried(
                always.orElse(isRefused ? KeyTrial.Verdict.INVALID : KeyTrial.Verdict.VALID), List.of());
    }
}
