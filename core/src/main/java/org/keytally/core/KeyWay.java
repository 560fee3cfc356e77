package org.keytally.core;

import java.util.Map;
import java.util.function.Supplier;

import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.policy.PolicyRegister;
import org.keytally.core.domain.rotation.RotationRegister;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.Keys;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.policy.PolicyLookout;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.rotation.RotationMeans;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.team.TeamMeans;
import org.keytally.core.usecase.team.TeamWork;

/// The way of keys: what is done with those of a home, how they are replaced, and how members get their own.
final class KeyWay {

    /// What of the home it needs.
    record Home(
            KeyRing ring,
            RotationRegister rotations,
            Supplier<Providers> providers,
            PolicyRegister policies) {}

    private final Home home;
    private final HomeParts parts;
    private final PromptWay prompts;
    private final VaultWay vaults;
    private final Supplier<TierLimits> tiers;

    KeyWay(Home home, HomeParts parts, PromptWay prompts, VaultWay vaults, Supplier<TierLimits> tiers) {
        this.home = home;
        this.parts = parts;
        this.prompts = prompts;
        this.vaults = vaults;
        this.tiers = tiers;
    }

    Keys keys() {
        return new Keys(
                home.ring(),
                home.providers(),
                new ListKeys(
                        home.ring(), parts.state().lastUses()::all, parts.state().traffic()::rebuff, this::cadences),
                vaults.withTokens(parts.secrets()),
                parts.answers(),
                new PolicyLookout(home.policies())::allows);
    }

    Rotations rotations(Map<String, String> environment) {
        return new Rotations(
                new RotationMeans(
                        home.ring(), home.rotations(), home.providers(), mints(), vaults.work(environment),
                        (key, secret) -> prompts.testKey().test(key, secret)),
                this::cadences);
    }

    TeamWork team(Map<String, String> environment) {
        return new TeamWork(new TeamMeans(
                home.ring(), home.providers(), vaults.work(environment), mints(), new RsaMemberKeys(),
                new JsonMembers(), tiers, this::cadences));
    }

    private KeyMints mints() {
        return new KeyMints(home.ring(), home.providers(), prompts.mints());
    }

    private Cadences cadences() {
        return home.policies().kept().map(kept -> kept.policy().cadences()).orElse(Cadences.USUAL);
    }
}
