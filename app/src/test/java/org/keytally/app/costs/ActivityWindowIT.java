package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.LongTable;
import org.keytally.app.shell.OpenWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ActivityWindowIT {

    private static final int A_YEAR = 8_000;

    private final OpenWindow window;

    ActivityWindowIT(@TempDir Path folder) throws IOException {
        this.window = new OpenWindow(folder);
    }

    @Start
    void show(Stage stage) throws Exception {
        window.fill(A_YEAR);
        window.pretend(Instant.parse("2027-01-01T00:01:00Z"));
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void goesToTheEndAndBackAndAnywhereAndShowsWhatIsThere(FxRobot robot) throws Exception {
        LongTable<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        assertThat(count).isGreaterThan(1_900);

        robot.interact(table.table()::requestFocus);
        robot.push(KeyCode.END);
        await(() -> last(robot) == count - 1 && isFilled(robot));

        robot.interact(() -> bar(robot).setValue(count / 2.0));
        await(() -> Math.abs(first(robot) - count / 2) < 40 && isFilled(robot));

        robot.push(KeyCode.HOME);
        await(() -> first(robot) == 0 && isFilled(robot));
        assertThat(seen(robot, ".payer-badge")).isEqualTo(rows(robot).size());
        assertThat(seen(robot, ".chip")).isEqualTo(rows(robot).size());
    }

    @Test
    void theKeysGoOnFromTheChosenRowThoughItIsFarOutOfSight(FxRobot robot) throws Exception {
        LongTable<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        robot.interact(table.table()::requestFocus);
        robot.push(KeyCode.END);
        robot.push(KeyCode.UP);
        await(() -> chosen(robot).equals(List.of(count - 2)));

        robot.interact(() -> bar(robot).setValue(0));
        await(() -> first(robot) == 0 && chosen(robot).isEmpty());
        robot.push(KeyCode.UP);
        await(() -> chosen(robot).equals(List.of(count - 3)) && isFilled(robot));

        robot.push(KeyCode.HOME);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        await(() -> first(robot) > 5 && last(robot) < 100 && chosen(robot).size() == 1);
    }

    @Test
    void theWheelGoesOnOverTheEndOfWhatTheTableWasGiven(FxRobot robot) throws Exception {
        LongTable<EntrySlot> table = open(robot);
        robot.interact(() -> table.go(770));
        robot.moveTo(table);
        for (int turn = 0; turn < 30 && first(robot) < 810; turn++) {
            robot.scroll(5, VerticalDirection.DOWN);
        }
        await(() -> first(robot) >= 810 && first(robot) < 900 && isFilled(robot));
        assertThat(bar(robot).getValue()).isBetween(first(robot) - 0.01, first(robot) + 1.0);
    }

    @Test
    void tellsAScreenReaderTheNumbersOfTheWhole(FxRobot robot) throws Exception {
        LongTable<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        robot.interact(() -> table.go(count));
        await(() -> last(robot) == count - 1 && isFilled(robot));

        TableView<EntrySlot> inside = table.table();
        assertThat(WaitForAsyncUtils.<Object>waitForAsyncFx(10_000,
                () -> inside.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)))
                .isEqualTo(count);
        assertThat(WaitForAsyncUtils.<Object>waitForAsyncFx(10_000, () -> cell(inside, count - 1)))
                .isInstanceOfSatisfying(TableCell.class, cell -> assertThat(
                        cell.queryAccessibleAttribute(AccessibleAttribute.ROW_INDEX)).isEqualTo(count - 1));
        assertThat(WaitForAsyncUtils.<Object>waitForAsyncFx(10_000, () -> cell(inside, 0))).isNull();
    }

    private static Object cell(TableView<EntrySlot> table, int row) {
        return table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, row, 0);
    }

    @Test
    void whatIsReadStaysWhereItIsWhenNewEntriesCome(FxRobot robot) throws Exception {
        LongTable<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        robot.interact(() -> bar(robot).setValue(0.31 * count));
        await(() -> first(robot) > 0 && isFilled(robot));
        TableRow<EntrySlot> before = top(robot);
        EntrySlot read = before.getItem();
        double place = before.getLayoutY();

        window.practise();
        window.practise();
        await(() -> table.getItems().size() == count + 2);

        TableRow<EntrySlot> after = top(robot);
        assertThat(after.getItem()).isSameAs(read);
        assertThat(after.getLayoutY()).isEqualTo(place);
        robot.interact(() -> table.go(0));
        await(() -> isFilled(robot));
        assertThat(top(robot).getItem().row()).map(EntryRow::asked).contains("Practice · practice");
    }

    @SuppressWarnings("unchecked")
    private static LongTable<EntrySlot> open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> robot.lookup(".filter-row .combo-box").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".filter-row .combo-box").<CostRange>queryComboBox()
                .setValue(CostRange.DAYS_90));
        // The chart beside it may still be coming, and move it from under the mouse.
        robot.interact(() -> robot.lookup(".screen .right-pill").queryAs(ToggleButton.class).fire());
        await(() -> !rows(robot).isEmpty() && isFilled(robot));
        return robot.lookup(".activity .long-table").queryAs(LongTable.class);
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof ScrollBar && node.getParent() instanceof LongTable)
                .query();
    }

    @SuppressWarnings("unchecked")
    private static List<TableRow<EntrySlot>> rows(FxRobot robot) {
        List<TableRow<EntrySlot>> rows = new ArrayList<>();
        robot.lookup(".activity .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.isVisible())
                .forEach(rows::add);
        rows.sort(Comparator.comparingInt(TableRow::getIndex));
        return rows;
    }

    private static long seen(FxRobot robot, String mark) {
        return rows(robot).stream()
                .flatMap(row -> row.lookupAll(mark).stream())
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .filter(node -> ((Labeled) node).getText() != null)
                .count();
    }

    private static List<Integer> chosen(FxRobot robot) {
        return rows(robot).stream().filter(TableRow::isSelected).map(ActivityWindowIT::number).toList();
    }

    private static TableRow<EntrySlot> top(FxRobot robot) {
        return rows(robot).getFirst();
    }

    private static int first(FxRobot robot) {
        return number(top(robot));
    }

    private static int last(FxRobot robot) {
        return number(rows(robot).getLast());
    }

    private static int number(TableRow<?> row) {
        return (Integer) row.queryAccessibleAttribute(AccessibleAttribute.INDEX);
    }

    private static boolean isFilled(FxRobot robot) {
        return rows(robot).stream().allMatch(row -> row.getItem().row().isPresent());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
