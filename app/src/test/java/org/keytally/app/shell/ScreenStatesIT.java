package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.NoticeStack;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.SwayedTasks;
import org.keytally.app.fx.SwayedTasks.Fate;
import org.keytally.app.fx.Theme;
import org.keytally.app.fx.Typeface;
import org.keytally.app.fx.Views;
import org.keytally.app.prompt.Carried;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What every screen shows while it reads, where there is nothing, and where what it reads cannot be had.
@ExtendWith(ApplicationExtension.class)
final class ScreenStatesIT {

    private static final Words WORDS = Words.english();

    /// Reads nothing that could fail or be missing.
    private static final Set<String> ALWAYS_THERE = Set.of("SETTINGS part-storage");

    /// Where what is shown then has nothing to reach, and the keyboard goes on to what is beside it.
    private static final Set<String> GOES_ON = Set.of("PROMPT part-batch", "SETTINGS part-doctor");

    /// Its next step is to write, in the field that stands above.
    private static final Set<String> WRITTEN_IN = Set.of("PROMPT part-batch");

    private final OpenWindow window;
    private final SwayedTasks tasks = new SwayedTasks();
    private Optional<Dialogs> dialogs = Optional.empty();
    private final StackPane content = new StackPane();
    private final List<String> visited = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    ScreenStatesIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
    }

    @Start
    void start(Stage stage) {
        Typeface.load();
        Dialogs above = new Dialogs(WORDS);
        dialogs = Optional.of(above);
        Scene scene = new Scene(new StackPane(content, above.layer()), 1024, 640);
        Theme.LIGHT.dress(scene, 100);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// What a state is looked at for, in a place of this name.
    private interface Look {
        void at(FxRobot robot, String place) throws TimeoutException;
    }

    @Test
    void everyScreenTellsWhileItReads(FxRobot robot) throws Exception {
        tasks.sway(Fate.HELD);
        visit(robot, EnumSet.allOf(Place.class), (_, place) -> {
            await(place, () -> !seen(".skeleton").isEmpty());
            for (Node bars : seen(".skeleton")) {
                demand(place, "has a name", "Reading …".equals(bars.getAccessibleText()));
            }
            demand(place, "shows nothing else", seen(".state").isEmpty());
        });
    }

    @Test
    void everyScreenThatCannotReadSaysSoAndOffersToTryAgain(FxRobot robot) throws Exception {
        tasks.sway(Fate.FAILS);
        visit(robot, EnumSet.allOf(Place.class), (_, place) -> {
            await(place, () -> !seen(".state.broken").isEmpty());
            oneStep(place);
            Node step = seen(".state .button").getFirst();
            Node pane = seen(".state-pane").stream().filter(one -> isWithin(one, step)).toList().getLast();
            robot.interact(step::requestFocus);
            tasks.sway(Fate.DONE);
            robot.push(KeyCode.SPACE);
            await(place, () -> seen(".state.broken").isEmpty() && seen(".skeleton").isEmpty());
            WaitForAsyncUtils.waitForFxEvents();
            Node focused = content.getScene().getFocusOwner();
            demand(place, "keeps the keyboard: " + focused, isWithin(pane, focused) || GOES_ON.contains(place));
            tasks.sway(Fate.FAILS);
        });
    }

    @Test
    void everyScreenWithNothingInItSaysWhatBelongsThereAndOffersOneStep(FxRobot robot) throws Exception {
        visit(robot, EnumSet.complementOf(EnumSet.of(Place.SETTINGS)), (_, place) -> {
            await(place, () -> !seen(".state.empty").isEmpty());
            if (!WRITTEN_IN.contains(place)) {
                oneStep(place);
            }
        });
    }

    @Test
    void theSearchOfTheHistoryTellsItsStates(FxRobot robot) throws Exception {
        Screen prompt = Objects.requireNonNull(screens().get(Place.PROMPT));
        robot.interact(() -> content.getChildren().setAll(prompt.node()));
        for (Map.Entry<Fate, String> one : Map.of(
                Fate.HELD, ".skeleton", Fate.FAILS, ".state.broken", Fate.DONE, ".state.empty").entrySet()) {
            tasks.sway(one.getKey());
            robot.interact(() -> prompt.actions().stream()
                    .filter(action -> action.title().equals(WORDS.of("prompt.history")))
                    .forEach(action -> action.run().run()));
            await("history", () -> robot.lookup(".dialog " + one.getValue()).tryQuery().isPresent());
            robot.interact(() -> dialogs.ifPresent(Dialogs::close));
        }
    }

    private void visit(FxRobot robot, Set<Place> places, Look look) throws TimeoutException {
        Map<Place, Screen> screens = screens();
        for (Place place : places) {
            Screen screen = Objects.requireNonNull(screens.get(place));
            robot.interact(() -> {
                content.getChildren().setAll(screen.node());
                screen.shown();
            });
            List<ToggleButton> parts = parts(robot);
            if (parts.isEmpty()) {
                look(robot, place.name(), look);
            }
            for (ToggleButton part : parts) {
                robot.interact(part::fire);
                look(robot, place + " " + part.getId(), look);
            }
            if (place == Place.COSTS) {
                robot.interact(() -> robot.lookup(".right-pill").queryAs(ToggleButton.class).fire());
                look(robot, "ACTIVITY", look);
            }
            robot.interact(screen::hidden);
        }
        assertThat(visited).hasSizeGreaterThanOrEqualTo(places.size());
        assertThat(wrong).isEmpty();
    }

    private void look(FxRobot robot, String place, Look look) throws TimeoutException {
        if (!ALWAYS_THERE.contains(place)) {
            visited.add(place);
            look.at(robot, place);
        }
    }

    private Map<Place, Screen> screens() {
        NoticeStack notices = new NoticeStack(tasks, WORDS);
        Kit kit = new Kit(WORDS, new Formats(WORDS, ZoneOffset.UTC), tasks, new Views(WORDS), notices,
                dialogs.orElseThrow(),
                window.outside(), new ReadOnlyObjectWrapper<>(Environment.DEVELOPMENT), () -> {});
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new Screens(
                kit, window.home(), window.access(), _ -> {}, new SimpleStringProperty(""), new Carried()).all());
    }

    private static List<ToggleButton> parts(FxRobot robot) {
        return robot.lookup((Node node) -> node.getId() != null && node.getId().startsWith("part-"))
                .queryAllAs(ToggleButton.class).stream().toList();
    }

    // A title, a sentence, and one thing to do that can be reached and is explained.
    private void oneStep(String place) {
        List<Node> states = seen(".state");
        demand(place, "is in one state: " + states, states.size() == 1);
        demand(place, "says something", seen(".state .label").stream()
                .map(Labeled.class::cast)
                .allMatch(label -> !label.getText().isBlank()));
        List<Node> steps = seen(".accent").stream().filter(step -> !step.isDisabled()).toList();
        demand(place, "offers one step: " + steps, steps.size() == 1 && steps.getFirst() instanceof Button);
        steps.stream().map(Button.class::cast).forEach(step -> {
            demand(place, "can be reached", step.isFocusTraversable());
            demand(place, "names its step", !step.getText().isBlank());
            demand(place, "explains its step", isWithin(states.getFirst(), step)
                    && !String.valueOf(step.getAccessibleHelp()).isBlank());
        });
    }

    private List<Node> seen(String query) {
        return content.lookupAll(query).stream().filter(ScreenStatesIT::isShown).toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Node outer, Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private void demand(String place, String what, boolean holds) {
        if (!holds) {
            wrong.add(place + ": " + what);
        }
    }

    private void await(String place, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError(place + " came to no such state; wrong so far: " + wrong, late);
        }
    }
}
