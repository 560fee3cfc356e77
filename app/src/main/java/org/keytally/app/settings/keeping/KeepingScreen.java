package org.keytally.app.settings.keeping;

import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for what is kept and for how long.
public final class KeepingScreen implements Screen {

    private final Kit kit;
    private final ValuesViewModel model;
    private final LateNode node = new LateNode();

    public KeepingScreen(Kit kit, Keytally home) {
        this.kit = kit;
        this.model = new ValuesViewModel(
                ValueCases.of(home), kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(new KeepingController(model, kit.words())));
    }

    @Override
    public void shown() {
        model.read();
    }
}
