package org.keytally.app.settings.models;

import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.Showing;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for providers and models.
public final class ModelsScreen implements Screen {

    private final Kit kit;
    private final ModelsViewModel model;
    private final ValuesViewModel values;
    private final TiersViewModel tiers;
    private final ModelCases cases;
    private final LateNode node = new LateNode();

    public ModelsScreen(Kit kit, Keytally home) {
        this.kit = kit;
        this.cases = ModelCases.of(home);
        this.model = new ModelsViewModel(cases, kit.tasks(), kit.words(), kit.formats(), kit.notices());
        this.tiers = new TiersViewModel(cases.tiers(), kit.tasks(), kit.words(), kit.formats(), kit.notices());
        this.values = new ValuesViewModel(
                ValueCases.of(home), kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
        Showing.whenBack(model.showingProperty(), () -> {
            values.read();
            tiers.read();
        });
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(
                new ModelsController(model, values, cases, kit), new TiersController(tiers, kit)));
    }

    @Override
    public void shown() {
        model.read();
        values.read();
        tiers.read();
    }
}
