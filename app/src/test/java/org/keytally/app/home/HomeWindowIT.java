package org.keytally.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
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

/// Journeys from the figures of the first screen to what they are made of, in the real window.
@ExtendWith(ApplicationExtension.class)
final class HomeWindowIT {

    private final OpenWindow window;

    HomeWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        // No day ends, in any zone, between the sending and the looking.
        window.pretend(Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofMinutes(28)));
        BilledUse.send(window.home(), List.of("0.00045", "0.0005"));
        BilledUse.fallBack(window.home());
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
    void theNumberOfTheMonthLeadsToItsSums(FxRobot robot) throws Exception {
        Hyperlink total = awaited(robot);
        String money = total.getText();
        assertThat(total.getAccessibleText()).startsWith("Spent this month: $0.0");

        robot.interact(total::requestFocus);
        robot.push(KeyCode.ENTER);

        await(() -> robot.lookup(".costs .big-number").tryQuery().isPresent());
        await(() -> robot.lookup(".costs .big-number").queryLabeled().getText().equals(money));
    }

    @Test
    void aBarLeadsToTheEntriesOfItsDay(FxRobot robot) throws Exception {
        awaited(robot);
        robot.interact(robot.lookup(".home .bar-plot").query()::requestFocus);
        int today = window.home().now().atZone(window.home().zone()).getDayOfMonth();
        for (int day = 0; day < today; day++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.ENTER);

        await(() -> cells(robot, ".activity", " · ").size() == 4);
        Node first = robot.lookup(".activity .table-row-cell").nth(2).query();
        robot.clickOn(first);
        await(() -> robot.lookup("Show its prices").tryQuery().isPresent());
        // What is none of them is not named.
        assertThat(robot.lookup("1,000 in, 500 out").tryQuery()).isPresent();
        robot.clickOn("Show its prices");
        await(() -> robot.lookup(".price-search").tryQuery().isPresent());
        await(() -> robot.lookup(".price-search").queryTextInputControl().getText()
                .equals("openrouter openai/gpt-4o-mini"));
    }

    @Test
    void whatSomebodySpentWithSharedKeysLeadsToIt(FxRobot robot) throws Exception {
        awaited(robot);
        Hyperlink shared = link(robot, "paid by: Team");
        robot.interact(shared::fire);

        await(() -> chips(robot).size() == 2);
        assertThat(chips(robot)).containsExactly("Payer: Team", "Member: Sarah");
    }

    @Test
    void whatWentAnotherWayIsListed(FxRobot robot) throws Exception {
        awaited(robot);
        Hyperlink misroutes = link(robot, "1 of 3 requests");
        robot.interact(misroutes::fire);

        await(() -> !cells(robot, ".misroutes", "").isEmpty());
        assertThat(cells(robot, ".misroutes", "")).contains("Empty purse (You), which failed: quota", "Team", "Lent");
        robot.clickOn(".misroutes .table-row-cell");
        await(() -> robot.lookup("another payer stood first").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        await(() -> robot.lookup(".misroutes").tryQuery().isEmpty());
    }

    @Test
    void theFootnoteLeadsToTheBills(FxRobot robot) throws Exception {
        awaited(robot);
        await(() -> robot.lookup(".home .footnote").tryQuery().filter(Node::isVisible).isPresent());
        robot.interact(() -> robot.lookup(".home .footnote").queryAs(Hyperlink.class).fire());

        await(() -> cells(robot, ".reconciliation", "").contains("OpenRouter"));
    }

    private static Hyperlink awaited(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".home .figure").tryQuery().isPresent());
        await(() -> !robot.lookup(".home .figure").queryLabeled().getText().isEmpty());
        return robot.lookup(".home .figure").queryAs(Hyperlink.class);
    }

    private static Hyperlink link(FxRobot robot, String part) throws TimeoutException {
        await(() -> links(robot, part).size() == 1);
        return links(robot, part).getFirst();
    }

    private static List<Hyperlink> links(FxRobot robot, String part) {
        return robot.lookup(".home .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().contains(part))
                .toList();
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup(".filter-chip").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private static List<String> cells(FxRobot robot, String within, String part) {
        return robot.lookup(within + " .table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> !cell.isEmpty() && cell.getText() != null && cell.getText().contains(part))
                .map(Labeled::getText)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
