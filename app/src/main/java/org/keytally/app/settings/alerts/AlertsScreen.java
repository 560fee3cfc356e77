package org.keytally.app.settings.alerts;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.Showing;
import org.keytally.app.settings.values.ValueCases;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for alerts.
public final class AlertsScreen implements Screen {

    private final Kit kit;
    private final AlertsViewModel model;
    private final ValuesViewModel values;
    private final AlertsController controller;
    private final LateNode node = new LateNode();

    public AlertsScreen(Kit kit, Keytally home) {
        this.kit = kit;
        AlertCases cases = AlertCases.of(home);
        this.model = new AlertsViewModel(cases, kit.tasks(), kit.words(), kit.formats(), kit.notices());
        this.values = new ValuesViewModel(
                ValueCases.of(home), kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
        this.controller = new AlertsController(model, values, cases, kit);
        Showing.whenBack(model.showingProperty(), values::read);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
        values.read();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(kit.words().of("settings.alerts.add"), "fth-plus", controller::add));
    }
}
