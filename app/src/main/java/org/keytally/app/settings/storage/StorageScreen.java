package org.keytally.app.settings.storage;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.SupportContact;
import org.keytally.core.Keytally;

/// The part of the settings for what lies in the home, and about the program.
public final class StorageScreen implements Screen {

    private final Kit kit;
    private final StorageViewModel model;
    private final StorageController controller;
    private final LateNode node = new LateNode();

    /// @param folder where the home lies
    /// @param setup shows the setup
    public StorageScreen(Kit kit, Keytally home, Path folder, Runnable setup) {
        this.kit = kit;
        this.model = new StorageViewModel(StorageCases.of(home), kit.tasks(), kit.words(), kit.notices());
        this.controller = new StorageController(
                model, kit,
                new StorageController.Facts(folder, home.resting(), () -> SupportContact.of(home.policy())), setup);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        controller.showSupport();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(kit.words().of("settings.data.lock"), "fth-lock", model::lock));
    }
}
