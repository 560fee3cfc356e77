package org.keytally.app.settings.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The part of the settings for what lies in the home, and about the program.
public final class StorageScreen implements Screen {

    private final Kit kit;
    private final StorageViewModel model;
    private final StorageController controller;
    private Optional<Node> node = Optional.empty();

    /// @param folder where the home lies
    /// @param setup shows the setup
    public StorageScreen(Kit kit, Keytally home, Path folder, Runnable setup) {
        this.kit = kit;
        this.model = new StorageViewModel(StorageCases.of(home), kit.tasks(), kit.words(), kit.notices());
        this.controller = new StorageController(model, kit, folder, home.resting(), setup);
    }

    @Override
    public Node node() {
        if (node.isEmpty()) {
            node = Optional.of(kit.views().load(controller));
        }
        return node.get();
    }

    @Override
    public void shown() {
        // Nothing of it changes by itself.
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(kit.words().of("settings.data.lock"), "fth-lock", model::lock));
    }
}
