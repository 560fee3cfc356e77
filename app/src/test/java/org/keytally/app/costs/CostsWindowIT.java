package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.BilledUse;
import org.keytally.app.shell.OpenWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the screen of costs in the real window.
@ExtendWith(ApplicationExtension.class)
final class CostsWindowIT {

    private final OpenWindow window;

    CostsWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        BilledUse.send(window.home(), List.of("0.00045", "0.0005"));
        window.practise();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void setsFiguresAgainstBillsAndLeadsToTheEntries(FxRobot robot) throws Exception {
        open(robot);
        await(() -> robot.lookup(".footnote").queryLabeled().isVisible());
        assertThat(robot.lookup(".footnote").queryLabeled().getText()).isEqualTo(
                "Figures worked out here may vary: off by 5.3 % from the bills of providers, measured on 2 of the"
                        + " newest requests (2)");

        robot.interact(() -> robot.lookup(".footnote").queryAs(Hyperlink.class).fire());
        await(() -> !cells(robot).isEmpty());
        assertThat(cells(robot)).containsExactly(
                "OpenRouter", "2", "2", "100 %", "$0.0009", "$0.0009", "$0.00095", "$0.00005");

        TableView<?> table = robot.lookup(".reconciliation .table-view").queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        await(() -> entries(robot).equals(List.of(
                "OpenRouter · openai/gpt-4o-mini", "OpenRouter · openai/gpt-4o-mini")));
        assertThat(robot.lookup(".filter-chip").queryLabeled().getText()).isEqualTo("Provider: OpenRouter");
    }

    @Test
    void copiesTheChartAsAPicture(FxRobot robot) throws Exception {
        open(robot);
        await(() -> robot.lookup(".bar-chart").tryQuery().filter(Node::isVisible).isPresent());
        int wide = (int) Math.ceil(2 * robot.lookup(".bar-chart").query().getLayoutBounds().getWidth());

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);

        await(() -> !window.outside().copied().isEmpty());
        assertThat(window.outside().copied()).containsExactly("a picture " + wide + " wide");
        await(() -> robot.lookup("The chart is on the clipboard.").tryQuery().isPresent());
    }

    private static void open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> robot.lookup(".costs .big-number").tryQuery().isPresent());
    }

    private static List<String> cells(FxRobot robot) {
        return robot.lookup(".reconciliation .table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> entries(FxRobot robot) {
        return robot.lookup(".activity .table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getText() != null && cell.getText().contains(" · "))
                .map(Labeled::getText)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
