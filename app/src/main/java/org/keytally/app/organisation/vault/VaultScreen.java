package org.keytally.app.organisation.vault;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// The part of the organisation for its vaults and shared keys.
public final class VaultScreen implements Screen {

    private final Kit kit;
    private final VaultViewModel model;
    private final VaultDeeds deeds;
    private final VaultDoors doors;
    private final VaultController controller;
    private final LateNode node = new LateNode();

    public VaultScreen(Kit kit, VaultCases cases, Standpoint standpoint) {
        this.kit = kit;
        Stage stage = new Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices(), this::doubt);
        this.model = new VaultViewModel(cases, stage, standpoint, this::connect);
        this.deeds = new VaultDeeds(cases, stage, model, kit.looksChanged());
        this.doors = new VaultDoors(cases, kit, stage, model, deeds);
        this.controller = new VaultController(model, doors, kit);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("organisation.connect"), "fth-link", "Shortcut+L", this::connect),
                Action.of(kit.words().of("organisation.publish"), "fth-upload-cloud", "Shortcut+N",
                        () -> doors.publish(model.where(Permission.PUBLISH))),
                Action.of(kit.words().of("organisation.sync-all"), "fth-refresh-cw", "Shortcut+R", deeds::syncAll));
    }

    /// Shows the dialogue that takes an invitation.
    ///
    /// @param collected told each time keys were collected by it
    public void connect(Runnable collected) {
        doors.connect(collected);
    }

    private void doubt(VaultLink link) {
        model.doubt(link);
    }

    private void connect() {
        doors.connect();
    }
}
