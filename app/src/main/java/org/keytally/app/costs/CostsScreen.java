package org.keytally.app.costs;

import java.util.List;
import java.util.Optional;
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
    private final CostsViewModel model;
    private final CostsController controller;
    private final Beat beat;
    private final LateNode node = new LateNode();

    /// @param prompt leads to where a prompt is sent
    public CostsScreen(Kit kit, Keytally home, Runnable prompt) {
        this.kit = kit;
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
        model.showMonth(by, id, part);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(
                controller,
                new ActivityController(model.activity(), kit),
                new ReconciliationController(model.reconciliation(), model::showEntries, kit)));
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
