package org.keytally.app.budgets;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The budgets as the frame sees them.
public final class BudgetsScreen implements Screen {

    private final Kit kit;
    private final BudgetsViewModel model;
    private final BudgetsController controller;
    private final LateNode node = new LateNode();

    public BudgetsScreen(Kit kit, Keytally home) {
        this.kit = kit;
        BudgetCases cases = BudgetCases.of(home);
        this.model = new BudgetsViewModel(
                cases, kit.tasks(), kit.words(), kit.formats(), kit.notices(), this::add);
        this.controller = new BudgetsController(model, cases, kit);
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

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("budgets.add"), "fth-plus", "Shortcut+N", controller::add),
                Action.of(kit.words().of("budgets.tier.set"), "fth-users", "Shortcut+T", controller::setTier));
    }
}
