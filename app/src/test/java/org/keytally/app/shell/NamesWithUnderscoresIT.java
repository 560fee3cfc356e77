package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Purpose;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.prompt.Order;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Names that people gave with an underscore in them, which JavaFX would take for the sign of a letter to press.
@ExtendWith(ApplicationExtension.class)
final class NamesWithUnderscoresIT {

    private static final String KEY = "data_team_key";
    private static final String PROJECT = "web_site_a";
    private static final String MODEL = "gpt_4o_own";
    private static final Purpose PURPOSE = new Purpose("chat", PROJECT, "", "");

    private final OpenWindow window;

    NamesWithUnderscoresIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json",
                "{\"model\":\"" + MODEL + "\",\"choices\":[{\"message\":{\"content\":\"Hello\"},"
                        + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7}}"))) {
            window.addKey(server.base(), KEY, MODEL);
            window.home().prompts().sendPrompt().send(
                    new Order(
                            Prompt.of("Hello"),
                            new RouteWish(
                                    Optional.of("openai"), Optional.of(KEY), Environment.DEVELOPMENT, Optional.empty(),
                                    Optional.empty(), PURPOSE, Optional.of(Duration.ZERO)),
                            Optional.of(MODEL), Pace.WHOLE, Duration.ZERO),
                    new NobodyListens());
        }
        for (String target : List.of("key:" + KEY, "project:" + PROJECT)) {
            window.home().budgets().setBudget().set(new BudgetWish(
                    target, Limit.dollars(BigDecimal.TEN), BudgetPeriod.MONTH, Marks.USUAL, false, Optional.empty(),
                    Optional.empty()));
        }
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
    void areShownWholeOnEveryScreen(FxRobot robot) throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Place place : Place.values()) {
            go(robot, place);
            look(robot, place.name(), wrong, seen);
            for (ToggleButton part : parts(robot)) {
                robot.interact(part::fire);
                settle(robot);
                look(robot, place + " " + part.getId(), wrong, seen);
            }
        }
        go(robot, Place.COSTS);
        robot.interact(() -> robot.lookup(".screen .right-pill").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(".activity .table-row-cell").tryQuery().isPresent());
        look(robot, "the entries", wrong, seen);
        robot.clickOn(robot.lookup(".activity .table-row-cell").nth(0).<Node>query());
        await(() -> robot.lookup(".dialog").tryQuery().isPresent());
        look(robot, "an entry", wrong, seen);

        assertThat(wrong).isEmpty();
        assertThat(seen).anyMatch(text -> text.contains(KEY)).anyMatch(text -> text.contains(PROJECT))
                .anyMatch(text -> text.contains(MODEL));
    }

    private static void look(FxRobot robot, String place, List<String> wrong, List<String> seen) {
        below(robot.lookup(".frame").query().getScene().getRoot())
                .filter(node -> node instanceof Labeled one && one.getText() != null && one.getText().contains("_"))
                .map(Labeled.class::cast)
                .forEach(one -> {
                    seen.add(one.getText());
                    if (one.isMnemonicParsing()) {
                        wrong.add(place + ": " + one);
                    }
                });
        below(robot.lookup(".frame").query().getScene().getRoot())
                .filter(MenuButton.class::isInstance)
                .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                .filter(item -> item.getText() != null && item.getText().contains("_"))
                .filter(MenuItem::isMnemonicParsing)
                .forEach(item -> wrong.add(place + ": " + item.getText()));
    }

    private static List<ToggleButton> parts(FxRobot robot) {
        return robot.lookup((Node node) -> node.getId() != null && node.getId().startsWith("part-"))
                .queryAllAs(ToggleButton.class).stream().toList();
    }

    private static Stream<Node> below(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Parent one ? below(one) : Stream.empty()));
    }

    private static void go(FxRobot robot, Place place) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place.number())));
        settle(robot);
    }

    private static void settle(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent() && robot.lookup(".skeleton").queryAll().isEmpty());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
