package org.keytally.app.settings.looks;

import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for how the window looks and speaks.
public final class LooksScreen implements Screen {

    private final Kit kit;
    private final ValuesViewModel model;
    private final LateNode node = new LateNode();

    public LooksScreen(Kit kit, Keytally home) {
        this.kit = kit;
        this.model = new ValuesViewModel(
                ValueCases.of(home), kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(new LooksController(model, kit.words())));
    }

    @Override
    public void shown() {
        model.read();
    }
}
