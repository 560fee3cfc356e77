package org.keytally.app.organisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.due.DueScreen;
import org.keytally.app.organisation.members.MemberCases;
import org.keytally.app.organisation.members.MembersScreen;
import org.keytally.app.organisation.policy.PolicyScreen;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.app.organisation.vault.VaultScreen;
import org.keytally.app.rotation.RotationCases;
import org.keytally.core.Keytally;

/// The organisation as the frame sees it.
public final class OrganisationScreen implements Screen {

    private final Kit kit;
    private final VaultCases vaults;
    private final RotationCases rotations;
    private final MemberCases members;
    private final Standpoint standpoint = new Standpoint();
    private final OrganisationController controller;
    private final Map<OrganisationPart, Screen> parts = new EnumMap<>(OrganisationPart.class);
    private final LateNode node = new LateNode();

    /// @param environment of this process, which may say who signs in
    /// @param person who is at work, by name
    public OrganisationScreen(Kit kit, Keytally home, Map<String, String> environment, String person) {
        this.kit = kit;
        this.vaults = VaultCases.of(home, environment, person);
        this.rotations = RotationCases.of(home, environment);
        this.members = MemberCases.of(home, environment, person);
        this.controller = new OrganisationController(kit.words(), standpoint, this::part);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        part(controller.seen()).shown();
    }

    @Override
    public void hidden() {
        part(controller.seen()).hidden();
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (OrganisationPart part : OrganisationPart.values()) {
            String title = kit.words().of("organisation.go", kit.words().of("organisation.part", part));
            actions.add(Action.of(title, part.icon(), () -> controller.go(part)));
        }
        if (standpoint.managesProperty().get()) {
            actions.add(Action.of(kit.words().of("organisation.as-member"), "fth-eye", () -> standpoint
                    .asMemberProperty().set(!standpoint.asMemberProperty().get())));
        }
        actions.addAll(part(controller.seen()).actions());
        return actions;
    }

    /// Shows the dialogue that takes an invitation, above whatever is seen.
    ///
    /// @param collected told each time keys were collected by it
    public void connect(Runnable collected) {
        if (part(OrganisationPart.VAULT) instanceof VaultScreen vaults) {
            vaults.connect(collected);
        }
    }

    private Screen part(OrganisationPart part) {
        return parts.computeIfAbsent(part, this::make);
    }

    private Screen make(OrganisationPart part) {
        return switch (part) {
            case VAULT -> new VaultScreen(kit, vaults, standpoint);
            case DUE -> new DueScreen(kit, rotations, vaults, standpoint);
            case MEMBERS -> new MembersScreen(
                    kit, members, standpoint, () -> controller.go(OrganisationPart.VAULT));
            case POLICY -> new PolicyScreen(
                    kit, vaults, standpoint, () -> controller.go(OrganisationPart.VAULT));
        };
    }
}
