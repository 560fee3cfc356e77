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
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
        TableView<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        assertThat(count).isGreaterThan(1_900);

        robot.interact(table::requestFocus);
        robot.push(KeyCode.END);
        await(() -> last(robot) == count - 1 && isFilled(robot));

        robot.interact(() -> bar(robot).setValue(0.5));
        await(() -> Math.abs(first(robot) - count / 2) < 40 && isFilled(robot));

        robot.push(KeyCode.HOME);
        await(() -> first(robot) == 0 && isFilled(robot));
    }

    @Test
    void whatIsReadStaysWhereItIsWhenNewEntriesCome(FxRobot robot) throws Exception {
        TableView<EntrySlot> table = open(robot);
        int count = table.getItems().size();
        robot.interact(() -> bar(robot).setValue(0.31));
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
        robot.interact(() -> table.scrollTo(0));
        await(() -> isFilled(robot));
        assertThat(top(robot).getItem().row()).map(EntryRow::asked).contains("Practice · practice");
    }

    private static TableView<EntrySlot> open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> robot.lookup(".filter-row .combo-box").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".filter-row .combo-box").<CostRange>queryComboBox()
                .setValue(CostRange.DAYS_90));
        robot.clickOn(".screen .right-pill");
        await(() -> !rows(robot).isEmpty() && isFilled(robot));
        return robot.lookup(".activity .table-view").queryTableView();
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup(".activity .scroll-bar")
                .queryAllAs(ScrollBar.class)
                .stream()
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
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

    private static TableRow<EntrySlot> top(FxRobot robot) {
        return rows(robot).getFirst();
    }

    private static int first(FxRobot robot) {
        return top(robot).getIndex();
    }

    private static int last(FxRobot robot) {
        return rows(robot).getLast().getIndex();
    }

    private static boolean isFilled(FxRobot robot) {
        return rows(robot).stream().allMatch(row -> row.getItem().row().isPresent());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
