package org.keytally.app.keys;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.rotation.RotationAssistant;
import org.keytally.app.rotation.RotationCases;
import org.keytally.core.Keytally;

/// The keys as the frame sees them.
public final class KeysScreen implements Screen {

    private final Kit kit;
    private final KeysViewModel model;
    private final RotationAssistant assistant;
    private final KeysController controller;
    private final LateNode node = new LateNode();

    /// @param rotations what the assistant needs that replaces a key
    public KeysScreen(Kit kit, Keytally home, RotationCases rotations) {
        this.kit = kit;
        KeyCases cases = KeyCases.of(home);
        this.model = new KeysViewModel(
                cases, kit.tasks(), kit.words(), kit.formats(), kit.notices(),
                new KeysViewModel.Ways(this::add, this::rotate));
        this.assistant = new RotationAssistant(rotations, kit, model::read);
        this.controller = new KeysController(model, kit);
    }

    private void add() {
        controller.add();
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
    }

    /// Opens the assistant that replaces a key.
    public void rotate(String id) {
        assistant.open(id);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("keys.screen.add"), "fth-plus", "Shortcut+N", controller::add),
                Action.of(kit.words().of("keys.calendar.title"), "fth-calendar", "Shortcut+D", () -> {
                    node();
                    controller.turn();
                }));
    }
}
