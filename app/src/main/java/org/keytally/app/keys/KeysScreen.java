package org.keytally.app.keys;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The keys as the frame sees them.
public final class KeysScreen implements Screen {

    private final Kit kit;
    private final KeysViewModel model;
    private final KeysController controller;
    private Optional<Node> node = Optional.empty();

    public KeysScreen(Kit kit, Keytally home) {
        this.kit = kit;
        KeyCases cases = KeyCases.of(home);
        this.model = new KeysViewModel(cases, kit.tasks(), kit.words(), kit.formats(), kit.notices(), this::add);
        this.controller = new KeysController(model, kit);
    }

    private void add() {
        controller.add();
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
        model.read();
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
