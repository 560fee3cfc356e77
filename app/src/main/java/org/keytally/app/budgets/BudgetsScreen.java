package org.keytally.app.budgets;

import java.util.List;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;

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

    /// Asks for a hard budget of a month over what spends without one.
    ///
    /// @param called the target's own name
    /// @param spent in the last 30 days
    public void propose(Target.Kind kind, String called, Money spent) {
        controller.propose(kind, called, spent);
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
