package org.keytally.app.home;

import java.util.Optional;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The first screen as the frame sees it.
public final class HomeScreen implements Screen {

    private final Kit kit;
    private final HomeViewModel model;
    private final HomeController controller;
    private Optional<Node> node = Optional.empty();

    public HomeScreen(Kit kit, Keytally home, Runnable goToKeys, Runnable goToBudgets) {
        this.kit = kit;
        this.model = new HomeViewModel(HomeCases.of(home), kit.tasks(), kit.words(), kit.formats(), goToKeys);
        this.controller = new HomeController(model, new HomeNodes(kit.words(), goToKeys, goToBudgets), kit);
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
}
