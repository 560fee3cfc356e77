package org.keytally.app.settings.prices;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The part of the settings for prices.
public final class PricesScreen implements Screen {

    private final Kit kit;
    private final PricesViewModel model;
    private final WhatIfViewModel comparison;
    private final PricesController controller;
    private final LateNode node = new LateNode();

    public PricesScreen(Kit kit, Keytally home) {
        this.kit = kit;
        PriceCases cases = PriceCases.of(home);
        this.model = new PricesViewModel(cases, kit.tasks(), kit.words(), kit.formats());
        this.comparison = new WhatIfViewModel(cases, kit.tasks(), kit.words(), kit.formats());
        this.controller = new PricesController(model, comparison, cases, kit);
    }

    /// Shows the prices of a model.
    ///
    /// @param sought its provider and its name
    public void seek(String sought) {
        node();
        controller.showInForce();
        model.seek(sought);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller, new WhatIfController(comparison, kit)));
    }

    @Override
    public void shown() {
        model.read();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("settings.prices.change"), "fth-edit-2", controller::change),
                Action.of(kit.words().of("settings.prices.compare"), "fth-columns", controller::compare));
    }
}
