package org.keytally.app.organisation.members;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;

/// The part of the organisation for its members.
public final class MembersScreen implements Screen {

    private final Kit kit;
    private final MembersViewModel model;
    private final MemberDoors doors;
    private final Runnable vaults;
    private final LateNode node = new LateNode();

    /// @param vaults leads to the vaults
    public MembersScreen(Kit kit, MemberCases cases, Standpoint standpoint, Runnable vaults) {
        this.kit = kit;
        this.vaults = vaults;
        Stage stage = new Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices());
        this.model = new MembersViewModel(cases, stage, standpoint, new MembersViewModel.Ways(vaults, this::add));
        this.doors = new MemberDoors(cases, kit, stage, model, new MemberDeeds(cases, stage, model));
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(new MembersController(model, doors, vaults, kit)));
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("organisation.members.add"), "fth-user-plus", "Shortcut+N", this::add),
                Action.of(kit.words().of("organisation.members.provision"), "fth-check-square", "Shortcut+R",
                        doors::provision),
                Action.of(kit.words().of("organisation.members.join"), "fth-log-in", "Shortcut+G", doors::join));
    }

    private void add() {
        doors.add();
    }
}
