package org.keytally.app.organisation.policy;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;

/// The part of the organisation for its policy.
public final class PolicyScreen implements Screen {

    private final Kit kit;
    private final VaultCases cases;
    private final Stage stage;
    private final PolicyViewModel model;
    private final LateNode node = new LateNode();

    /// @param vaults leads to the vaults
    public PolicyScreen(Kit kit, VaultCases cases, Standpoint standpoint, Runnable vaults) {
        this.kit = kit;
        this.cases = cases;
        this.stage = new Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices(), standpoint::doubt);
        this.model = new PolicyViewModel(cases, stage, standpoint, new PolicyViewModel.Ways(vaults, this::edit));
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(new PolicyController(model, this::edit, kit)));
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(kit.words().of("organisation.policy.edit"), "fth-edit-2", "Shortcut+E", this::edit));
    }

    private void edit() {
        if (model.writableProperty().get().isEmpty()) {
            kit.notices().tell(Notice.plain(kit.words().of("organisation.publish.nowhere")));
            return;
        }
        kit.dialogs().show(EditPolicyController.dialogue(
                cases, model.kept(), model.writableProperty().get(), stage, kit, this::changed));
    }

    private void changed() {
        model.read();
        kit.looksChanged().run();
    }
}
