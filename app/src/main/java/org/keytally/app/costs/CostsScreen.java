package org.keytally.app.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Duration;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Beat;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;
import org.keytally.core.domain.ledger.UsageBy;

/// The costs as the frame sees them.
public final class CostsScreen implements Screen {

    private static final Duration EVERY = Duration.seconds(2);

    private final Kit kit;
    private final Consumer<String> prices;
    private final CostsViewModel model;
    private final CostsController controller;
    private final Beat beat;
    private final LateNode node = new LateNode();

    /// @param prompt leads to where a prompt is sent
    /// @param prices leads to the prices of a model
    public CostsScreen(Kit kit, Keytally home, Runnable prompt, Consumer<String> prices) {
        this.kit = kit;
        this.prices = prices;
        CostCases cases = CostCases.of(home);
        this.model = new CostsViewModel(
                cases, kit.tasks(), kit.words(), kit.formats(), kit.notices(), prompt);
        this.controller = new CostsController(model, kit);
        this.beat = new Beat(EVERY, model::look);
    }

    /// Shows what this month has cost by something, or within one part of it.
    ///
    /// @param id of the part; all where it is empty
    /// @param part what it is called
    public void showMonth(UsageBy by, Optional<String> id, String part) {
        model.trail().showMonth(by, id, part);
    }

    /// Shows the entries of a day.
    public void showDay(LocalDate day) {
        model.trail().showDay(day);
    }

    /// Shows what somebody's use of others' keys cost this month.
    ///
    /// @param payer who paid for it
    /// @param member the id of who used them
    /// @param called the name of them
    public void showShared(String payer, String member, String called) {
        model.trail().showShared(payer, member, called);
    }

    /// Sets the figures of this month against the bills.
    public void reconcileMonth() {
        model.trail().reconcileMonth();
    }

    /// Shows the prompts of this month that another paid than stood first, over whatever is seen.
    public void showMisroutes() {
        new MisroutesController(model.misroutes(), kit).show();
        model.findMisroutes();
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(
                controller,
                new ActivityController(model.activity(), prices, kit),
                new ReconciliationController(model.reconciliation(), model.trail()::showEntries, kit)));
    }

    @Override
    public void shown() {
        model.read();
        beat.start();
    }

    @Override
    public void hidden() {
        beat.stop();
        model.reconciliation().stop();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("costs.turn"), "fth-list", "T", controller::turnChart),
                Action.of(kit.words().of("costs.reconcile"), "fth-check-square", controller::showBills),
                Action.of(kit.words().of("costs.export"), "fth-download", "Shortcut+E", controller::export),
                Action.of(
                        kit.words().of("costs.export-picture"), "fth-image", "Shortcut+Shift+E",
                        controller::exportPicture),
                Action.of(kit.words().of("costs.copy-picture"), "fth-copy", "Shortcut+Shift+C",
                        controller::copyPicture));
    }
}
