package org.keytally.app.organisation.due;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.app.rotation.RotationAssistant;
import org.keytally.app.rotation.RotationCases;

/// The part of the organisation for keys that are due.
public final class DueScreen implements Screen {

    private final Kit kit;
    private final DueViewModel model;
    private final DueController controller;
    private final LateNode node = new LateNode();

    public DueScreen(Kit kit, RotationCases rotations, VaultCases vaults, Standpoint standpoint) {
        this.kit = kit;
        Stage stage = new Stage(kit.tasks(), kit.words(), kit.formats(), kit.notices());
        this.model = new DueViewModel(rotations, vaults, stage, standpoint);
        RotationAssistant assistant = new RotationAssistant(rotations, kit, this::changed);
        this.controller = new DueController(model, standpoint, row -> assistant.open(row.id()), kit);
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
        return List.of(Action.of(kit.words().of("due.rotate"), "fth-rotate-cw", "Shortcut+R", () -> {
            node();
            controller.rotateChosen();
        }));
    }

    private void changed() {
        model.readAnew();
        kit.looksChanged().run();
    }
}
