package org.keytally.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import org.keytally.app.fx.LongTable;
import org.keytally.app.shell.OpenWindow;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window over a year of prompts: switching screens, the costs, and moving through every entry:
/// `WindowWorkBench FOLDER ROWS`.
///
/// Frames are told by the time between two pulses; one of 60 a second has 16.7 ms.
public final class WindowWorkBench {

    private static final int FRAMES = 600;
    private static final int ROUNDS = 15;
    private static final double MILLION = 1_000_000;

    private final FxRobot robot = new FxRobot();

    private WindowWorkBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (OpenWindow window = new OpenWindow(folder)) {
            window.fill(Long.parseLong(arguments[1]));
            FxToolkit.registerPrimaryStage();
            FxToolkit.setupStage(window::show);
            new WindowWorkBench().run();
            FxToolkit.cleanupStages();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.MINUTES, () -> robot.lookup(".screen").tryQuery().isPresent());
        System.out.printf(Locale.ROOT, "first costs, with the index made: %.0f ms%n", go(3, this::isCosts));
        robot.interact(() -> combo().setValue(lastOf(combo())));
        robot.interact(() -> picker(0).setValue(LocalDate.of(2026, 1, 1)));
        until(() -> picker(1).setValue(LocalDate.of(2026, 12, 31)), this::isCosts);
        List<Double> switches = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int place : List.of(0, 2, 4, 5)) {
                switches.add(go(place, () -> true));
            }
            switches.add(go(3, () -> true));
            String before = total();
            costs.add(until(() -> picker(0).setValue(picker(0).getValue().plusDays(1)),
                    () -> !total().equals(before)));
        }
        tell("a switch of screens, to the second frame with it", switches);
        tell("the costs of the year, to the frame with the new sum", costs);
        entries();
    }

    private void entries() throws Exception {
        robot.interact(() -> robot.lookup(".screen .right-pill").queryAs(ToggleButton.class).fire());
        await(() -> !cells().isEmpty() && isFilled());
        int count = list().getItems().size();
        System.out.printf(Locale.ROOT, "%,d entries%n", count);
        List<Double> ends = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ends.add(until(() -> list().go(count), () -> isFilled(count - 1)));
            ends.add(until(() -> list().go(0), () -> isFilled(0)));
        }
        tell("to the end or the beginning, to the frame with its entries", ends);
        LongTable<?> list = list();
        tell("frames at rest", frames(_ -> {}));
        tell("frames while the thumb is dragged over all", frames(
                frame -> list.go(count * Math.abs(1 - 2.0 * frame / FRAMES))));
        tell("until what is there is read", List.of(until(() -> {}, this::isFilled)));
        tell("frames while rows pass by, half a row a frame", frames(
                frame -> list.go(0.4 * count + frame * 0.5)));
        tell("frames while pages pass by, a page a frame", frames(
                frame -> list.go(0.5 * count + frame * 20.0)));
    }

    // A screen that comes has the place of the one before.
    private double go(int place, BooleanSupplier isDone) throws Exception {
        Node before = robot.lookup(".screen").query();
        ToggleButton item = robot.lookup(".navigation .nav-item").<ToggleButton>queryAll().stream().toList().get(place);
        return until(item::fire, () -> !robot.lookup(".screen").query().equals(before) && isDone.getAsBoolean());
    }

    private boolean isCosts() {
        return robot.lookup(".costs").tryQuery().isPresent();
    }

    private String total() {
        return robot.lookup(".cost-total .big-number").queryAs(Label.class).getText();
    }

    // Milliseconds until the second frame in which it is so.
    private double until(Runnable act, BooleanSupplier isDone) throws Exception {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long[] start = new long[1];
        robot.interact(() -> {
            start[0] = System.nanoTime();
            act.run();
            new AnimationTimer() {
                private boolean isSeen;

                @Override
                public void handle(long now) {
                    if (isSeen) {
                        stop();
                        done.complete(System.nanoTime());
                    }
                    isSeen = isSeen || isDone.getAsBoolean();
                }
            }.start();
        });
        return (done.get(5, TimeUnit.MINUTES) - start[0]) / MILLION;
    }

    private List<Double> frames(IntConsumer work) throws Exception {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        robot.interact(() -> new AnimationTimer() {
            private final List<Double> times = new ArrayList<>();
            private long before = System.nanoTime();

            @Override
            public void handle(long now) {
                long here = System.nanoTime();
                times.add((here - before) / MILLION);
                before = here;
                work.accept(times.size());
                if (times.size() == FRAMES) {
                    stop();
                    done.complete(times);
                }
            }
        }.start());
        return done.get(5, TimeUnit.MINUTES);
    }

    private ComboBox<Object> combo() {
        return robot.lookup(".filter-row .combo-box").queryComboBox();
    }

    private static Object lastOf(ComboBox<Object> combo) {
        return combo.getItems().getLast();
    }

    private DatePicker picker(int place) {
        return robot.lookup(".filter-row .date-picker").<DatePicker>queryAll().stream().toList().get(place);
    }

    private LongTable<?> list() {
        return robot.lookup(".activity .long-table").queryAs(LongTable.class);
    }

    private List<TableCell<?, ?>> cells() {
        return robot.lookup(".activity .table-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    // The first cell of a row that was read tells its moment.
    private boolean isFilled() {
        List<TableCell<?, ?>> all = cells();
        return !all.isEmpty() && all.stream()
                .filter(WindowWorkBench::isFirst)
                .allMatch(cell -> cell.getText() != null);
    }

    private boolean isFilled(int row) {
        return isFilled() && cells().stream().anyMatch(cell -> cell.isVisible() && number(cell) == row);
    }

    private static boolean isFirst(TableCell<?, ?> cell) {
        return cell.isVisible() && cell.getTableView().getColumns().indexOf(cell.getTableColumn()) == 0;
    }

    private static int number(TableCell<?, ?> cell) {
        return (Integer) cell.getTableRow().queryAccessibleAttribute(AccessibleAttribute.INDEX);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void tell(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms (%d)%n", what,
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted.getLast(), sorted.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
