package org.keytally.app.home;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;
import org.keytally.core.domain.ledger.UsageBy;

/// The first screen as the frame sees it.
public final class HomeScreen implements Screen {

    private final Kit kit;
    private final HomeViewModel model;
    private final HomeController controller;
    private final LateNode node = new LateNode();

    /// The places it leads to.
    ///
    /// @param part leads to a part of the settings, by its word
    /// @param sums leads to the costs of the month behind a figure
    /// @param rotate opens the assistant that leads the key of an id to another secret
    public record Ways(
            Runnable keys, Runnable budgets, Runnable costs, Sums sums, Runnable prompt, Consumer<String> part,
            Consumer<String> rotate) {}

    /// What lies behind the figures.
    public interface Sums {

        /// Shows the costs of this month by something, or those of one part of it.
        ///
        /// @param id of the one part that is meant; all where it is empty
        /// @param name what the part is called
        void show(UsageBy by, Optional<String> id, String name);

        /// Shows the entries of a day.
        void day(LocalDate day);

        /// Shows what somebody's use of others' keys cost this month.
        ///
        /// @param payer who paid for it
        /// @param member the id of who used them
        /// @param name what they are called
        void shared(String payer, String member, String name);

        /// Shows the prompts of this month that another paid than stood first.
        void misroutes();

        /// Sets the figures of this month against the bills.
        void reconciliation();
    }

    public HomeScreen(Kit kit, Keytally home, Ways ways) {
        this.kit = kit;
        this.model = new HomeViewModel(HomeCases.of(home), kit.tasks(), kit.words(), kit.formats(), ways.keys());
        this.controller = new HomeController(model, new HomeNodes(kit.words(), ways), ways,
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
