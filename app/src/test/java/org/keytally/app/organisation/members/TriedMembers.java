package org.keytally.app.organisation.members;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.team.InMemoryMint;
import org.keytally.core.usecase.team.TeamWorld;

/// What the view-models of members want, over a home, a vault and a mint in memory.
final class TriedMembers {

    static final VaultLink LINK = InMemoryVault.LINK;

    final InMemoryVault vault = new InMemoryVault();
    final InMemoryMint mint = new InMemoryMint();
    final TeamWorld world = world(vault, mint);
    final Words words = Words.english();
    final List<Notice> notices = new ArrayList<>();
    final Standpoint standpoint = new Standpoint();
    final List<String> went = new ArrayList<>();
    final Stage stage = new Stage(new DirectTasks(), words, new Formats(words, ZoneOffset.UTC), notices::add);
    final MintChoice choice = new MintChoice();
    final MemberCases cases = new MemberCases(
            world.team.by(choice::of), world.work, () -> MemberCases.own(world.home.keys.all()), world.home::providers,
            () -> TierLimits.SHIPPED, FakeHome.PERSON, world.home.clock, choice);
    final MembersViewModel model = new MembersViewModel(
            cases, stage, standpoint, new MembersViewModel.Ways(() -> went.add("vaults"), () -> went.add("add")));
    final MemberDeeds deeds = new MemberDeeds(cases, stage, model);

    private static TeamWorld world(InMemoryVault vault, InMemoryMint mint) {
        try {
            return new TeamWorld(vault, mint);
        } catch (VaultException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Takes Sarah in.
    void add() {
        world.team.addMember(LINK).add(world.request(), Cap.USUAL, false);
    }

    /// Adds another key that makes those of OpenRouter.
    Key addMaker(String label) {
        return world.home.add(
                KeyWish.usual(Optional.of("openrouter-provisioning")).withLabel(label),
                FakeHome.secret("sk-or-v1-", label.toLowerCase(Locale.ROOT)));
    }

    List<Provider> makers() {
        return cases.makers();
    }

    String lastNotice() {
        return notices.getLast().text();
    }
}
