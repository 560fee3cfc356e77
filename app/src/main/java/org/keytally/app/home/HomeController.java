package org.keytally.app.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.BarChart;
import org.keytally.app.fx.Breadth;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Shown;
import org.keytally.app.fx.StatePane;
import org.keytally.core.domain.ledger.UsageBy;

/// Binds the first screen.
final class HomeController {

    private static final double MONTH_SHARE = 66;
    private static final int COLUMNS = 2;

    // Below so many letters there is no room for two columns.
    private static final double BOTH_TAKE = 48;

    private final HomeViewModel model;
    private final HomeNodes nodes;
    private final HomeScreen.Ways ways;
    private final ChecklistNodes steps;
    private final Kit kit;

    @FXML
    private StatePane state;
    @FXML
    private GridPane top;
    @FXML
    private VBox side;
    @FXML
    private Label month;
    @FXML
    private Hyperlink total;
    @FXML
    private Label pace;
    @FXML
    private Hyperlink measured;
    @FXML
    private BarChart chart;
    @FXML
    private VBox whom;
    @FXML
    private VBox care;
    @FXML
    private VBox checklist;
    @FXML
    private GridPane tiles;
    @FXML
    private Label notes;

    HomeController(HomeViewModel model, HomeNodes nodes, HomeScreen.Ways ways, ChecklistNodes steps, Kit kit) {
        this.model = model;
        this.nodes = nodes;
        this.ways = ways;
        this.steps = steps;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        state.showingProperty().bind(model.showingProperty());
        month.textProperty().bind(model.titleProperty());
        Shown.when(pace, pace.textProperty().isNotEmpty());
        measured.textProperty().bind(model.measuredProperty());
        Shown.when(measured, measured.textProperty().isNotEmpty());
        measured.setTooltip(new Tooltip(kit.words().of("measured.tip")));
        chart.setOnOpened(place -> ways.sums().day(model.dayOf(place)));
        Breadth.below(state, pace, BOTH_TAKE, this::arrange);
        model.seenProperty().subscribe(this::show);
    }

    @FXML
    private void showSums() {
        total.setVisited(false);
        ways.sums().show(UsageBy.PAYER, Optional.empty(), "");
    }

    @FXML
    private void showReconciliation() {
        measured.setVisited(false);
        ways.sums().reconciliation();
    }

    private void arrange(boolean isNarrow) {
        top.getColumnConstraints().getFirst().setPercentWidth(isNarrow ? 100 : MONTH_SHARE);
        top.getColumnConstraints().getLast().setPercentWidth(isNarrow ? 0 : 100 - MONTH_SHARE);
        GridPane.setConstraints(side, isNarrow ? 0 : 1, isNarrow ? 1 : 0);
    }

    private void show(HomeViewModel.Seen seen) {
        total.setText(seen.total());
        total.setTooltip(new Tooltip(seen.exact()));
        total.setAccessibleText(kit.words().of("home.total.said", seen.exact()));
        pace.setText(seen.pace());
        notes.setText(seen.notes());
        chart.barsProperty().set(seen.bars());
        chart.tell(kit.words().of("home.chart.said", seen.exact()) + " " + kit.words().of("chart.opens"));
        whom.getChildren().setAll(whom(seen));
        care.getChildren().setAll(seen.care().isEmpty()
                ? List.of(nodes.quiet(kit.words().of("home.care.none")))
                : seen.care().stream().map(nodes::care).toList());
        if (!seen.furtherCare().isEmpty()) {
            care.getChildren().add(nodes.quiet(seen.furtherCare()));
        }
        checklist.setVisible(seen.checklist().isPresent());
        checklist.setManaged(seen.checklist().isPresent());
        checklist.getChildren().setAll(seen.checklist().map(steps::of).orElse(List.of()));
        tiles.getChildren().clear();
        List<Node> shown = tiles(seen);
        for (int i = 0; i < shown.size(); i++) {
            tiles.add(shown.get(i), i % COLUMNS, i / COLUMNS);
        }
    }

    private List<Node> tiles(HomeViewModel.Seen seen) {
        return List.of(
                nodes.tile(UsageBy.ENVIRONMENT, "home.tile.environments", seen.environments()),
                nodes.tile(UsageBy.PROVIDER, "home.tile.providers", seen.providers()),
                nodes.trend(seen.trend()),
                nodes.budgets(seen.meters()),
                nodes.tile(UsageBy.CLIENT, "home.tile.clients", seen.clients()),
                nodes.routing(seen.routing()));
    }

    private List<Node> whom(HomeViewModel.Seen seen) {
        List<Node> shown = new ArrayList<>(List.of(
                nodes.tile(UsageBy.PAYER, "home.tile.payers", seen.payers())));
        if (!seen.shared().isEmpty()) {
            shown.add(nodes.shared(seen.shared()));
        }
        return shown;
    }
}
