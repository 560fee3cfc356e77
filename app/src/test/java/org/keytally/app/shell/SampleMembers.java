package org.keytally.app.shell;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.team.JoinTeam;
import org.keytally.core.usecase.team.ListMembers;
import org.keytally.core.usecase.team.TeamWork;

/// Members with keys in every state that the screen of the organisation tells apart, beside a provider that makes them.
public final class SampleMembers {

    private static final ProviderId OPENROUTER = new ProviderId("openrouter");
    // A pair takes seconds of the first compiler's code, and nobody asks whether it is the same as in another test.
    private static final Map<String, String> OPEN_HALVES = new ConcurrentHashMap<>();

    private final Keytally home;
    private final VaultLink link;
    private final ProvisioningDouble host;

    /// @param host where keys are made
    public SampleMembers(Keytally home, VaultLink link, ProvisioningDouble host) {
        this.home = home;
        this.link = link;
        this.host = host;
    }

    /// The text of a request for keys, as a member of that name writes it.
    public static String request(String name, VaultLink link) {
        String half = OPEN_HALVES.computeIfAbsent(name, _ -> openHalf());
        return new JsonMembers().write(new JoinRequest(name, half, link.address()));
    }

    private static String openHalf() {
        RsaMemberKeys keys = new RsaMemberKeys();
        try (Secret half = keys.make()) {
            return keys.openHalf(half);
        }
    }

    /// Puts a key here that makes others.
    public void provisioning() {
        Connection there = new Connection(
                Optional.of(URI.create(host.address())), Optional.empty(), Optional.empty(), Optional.empty());
        KeyWish wish = new KeyWish(
                Optional.of("openrouter-provisioning"), Optional.of("Provisioning"), Scope.PERSONAL,
                Optional.empty(), there, Terms.FREE, Notes.NONE, Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(ProvisioningDouble.ADMIN.getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
    }

    /// Takes members in and makes keys for them.
    public void fill() {
        provisioning();
        Cap launch = new Cap(Tier.OPERATOR, Optional.of(new Cap.Custom(
                new BigDecimal("200.00"), "launch", Optional.of(Instant.parse("2030-01-01T00:00:00Z")))));
        add("Ada", launch, true);
        add("Ben", Cap.USUAL, true);
        add("Grace", Cap.USUAL, false);
        add("Ivo", new Cap(Tier.FREE, Optional.empty()), false);
        TeamWork team = home.team(Map.of());
        List.of("Ada", "Ben", "Grace").forEach(
                name -> team.giveKeys(link).mint(name, OPENROUTER, Optional.empty()));
        host.uses(id("Ada"));
        team.giveKeys(link).received("Grace", receipt("Grace"));
        team.giveKeys(link).rotate("Grace", OPENROUTER, Optional.empty(), false);
        team.changeMember(link).enable("Ben", false);
    }

    /// Takes in whoever is at work here, makes a key for them, and collects it.
    public void giveOneself(String name) {
        TeamWork team = home.team(Map.of());
        if (team.joinTeam().ask(name, link) instanceof JoinTeam.Result.Asked(String text, String _)) {
            team.addMember(link).add(text, Cap.USUAL, false);
        }
        team.giveKeys(link).mint(name, OPENROUTER, Optional.empty());
        home.vaults(Map.of()).syncVault().sync(link);
    }

    private void add(String name, Cap cap, boolean isPilot) {
        home.team(Map.of()).addMember(link).add(request(name, link), cap, isPilot);
    }

    private String id(String name) {
        return line(name).member().current(OPENROUTER).orElseThrow().id().orElseThrow();
    }

    /// What only whoever opened a member's key can say.
    public String receipt(String name) {
        return line(name).member().current(OPENROUTER).orElseThrow().receipt();
    }

    private ListMembers.Line line(String name) {
        return switch (home.team(Map.of()).listMembers(link).list()) {
            case ListMembers.Listed.All(List<ListMembers.Line> lines) -> lines.stream()
                    .filter(line -> line.member().isNamed(name))
                    .findFirst()
                    .orElseThrow();
            case ListMembers.Listed.Failed(var why) -> throw new AssertionError(why.toString());
        };
    }
}
