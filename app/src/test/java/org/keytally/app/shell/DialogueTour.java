package org.keytally.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Opens the dialogues of the window one after the other, as a person would, and closes each.
record DialogueTour(FxRobot robot, Words words, OpenWindow window, Path folder, Look look) {

    /// What each is looked at for.
    @FunctionalInterface
    interface Look {
        void at(String dialogue) throws TimeoutException;
    }

    void walk() throws TimeoutException {
        place(KeyCode.DIGIT2);
        byKey("history", KeyCode.F);
        byKey("model", KeyCode.M);
        byKey("route", KeyCode.R);
        place(KeyCode.DIGIT3);
        byKey("add a key", KeyCode.N);
        addsToAnAzure();
        for (String deed : List.of("keys.card.change", "keys.card.replace", "keys.card.rotate")) {
            choose(".key-row .menu-button", deed);
            seen(deed);
        }
        place(KeyCode.DIGIT4);
        await(() -> robot.lookup(".costs").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".screen .right-pill").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(".activity .table-row-cell:filled").queryAll().size() > 1);
        robot.clickOn(robot.lookup(".activity .table-row-cell:filled").nth(1).<Node>query());
        seen("an entry");
        place(KeyCode.DIGIT5);
        byKey("set a budget", KeyCode.N);
        byKey("set a tier", KeyCode.T);
        place(KeyCode.DIGIT6);
        byKey("connect a vault", KeyCode.L);
        byKey("palette", KeyCode.K);
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write(words.of("frame.keys.title")).push(KeyCode.ENTER);
        seen("the keys of a screen");
    }

    // With all that its dialogue can show.
    private void addsToAnAzure() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        await(() -> robot.lookup(".dialog").tryQuery().isPresent());
        robot.interact(() -> {
            ComboBox<Provider> box = robot.lookup(".dialog .combo-box").queryComboBox();
            box.getItems().stream().filter(one -> one.isNamed("azure")).forEach(box::setValue);
            robot.lookup("#folding").queryAs(ToggleButton.class).fire();
        });
        seen("add a key of Azure, with more");
    }

    void fire(String sentence) {
        robot.interact(() -> robot.lookup(".button").<Node>queryAll().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> words.of(sentence).equals(one.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button says " + words.of(sentence)))
                .fire());
    }

    void choose(String menu, String sentence) {
        robot.interact(() -> robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(item -> words.of(sentence).equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing there says " + words.of(sentence)))
                .fire());
    }

    void place(KeyCode digit) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, digit);
        settle();
    }

    void part(String name) throws TimeoutException {
        robot.interact(() -> robot.lookup("#part-" + name).queryAs(ToggleButton.class).fire());
        settle();
    }

    void byKey(String dialogue, KeyCode key) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, key);
        seen(dialogue);
    }

    void seen(String dialogue) throws TimeoutException {
        try {
            await(() -> robot.lookup(".dialog").tryQuery().isPresent()
                    || robot.lookup(".palette").tryQuery().isPresent());
        } catch (TimeoutException late) {
            throw new AssertionError(dialogue + " did not open", late);
        }
        settle();
        look.at(dialogue);
        leave();
    }

    void leave() throws TimeoutException {
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty() && robot.lookup(".palette").tryQuery().isEmpty());
    }

    // What waits in a step that is not seen yet waits for the person.
    void settle() throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent()
                && robot.lookup(".skeleton").<Node>queryAll().stream().noneMatch(DialogueTour::isSeen));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
