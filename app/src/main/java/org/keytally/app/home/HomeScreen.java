package org.keytally.app.home;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The first screen as the frame sees it.
public final class HomeScreen implements Screen {

    private final Kit kit;
    private final HomeViewModel model;
    private final HomeController controller;
    private final LateNode node = new LateNode();

    /// The places it leads to.
    ///
    /// @param part leads to a part of the settings, by its word
    /// @param rotate opens the assistant that leads the key of an id to another secret
    public record Ways(
            Runnable keys, Runnable budgets, Runnable costs, Runnable prompt, Consumer<String> part,
            Consumer<String> rotate) {}

    public HomeScreen(Kit kit, Keytally home, Ways ways) {
        this.kit = kit;
        this.model = new HomeViewModel(HomeCases.of(home), kit.tasks(), kit.words(), kit.formats(), ways.keys());
        this.controller = new HomeController(model, new HomeNodes(kit.words(), ways),
                new ChecklistNodes(kit, model, ways), kit);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
    }
}
