package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class MnemonicsIT {

    private int saved;
    private Optional<Dialogs> layer = Optional.empty();

    @Start
    void start(Stage stage) {
        Button save = new Button("Save");
        save.setId("save");
        save.setOnAction(_ -> saved++);
        TextField amount = new TextField();
        amount.setId("amount");
        Label label = new Label("Amount");
        label.setLabelFor(amount);
        VBox cards = new VBox();
        cards.getStyleClass().add("rows");
        cards.setAccessibleText("Keys");
        cards.getChildren().addAll(new Button("Test"), new Button("Test"));
        MenuButton menu = new MenuButton("Further", null, new MenuItem("One"));
        Button place = new Button("Home");
        Mnemonics.fix(place, 1);
        VBox screen = new VBox(place, label, amount, save, new CheckBox("Refuse"), menu, cards);
        screen.setId("screen");
        Dialogs dialogs = new Dialogs(Words.english());
        layer = Optional.of(dialogs);
        Mnemonics letters = new Mnemonics(() -> List.of(dialogs.top().orElse(screen)));
        Scene scene = new Scene(new StackPane(screen, dialogs.layer(), letters), 500, 400);
        letters.listen(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void showsTheLettersWhileTheKeyIsHeld(FxRobot robot) throws Exception {
        robot.press(KeyCode.ALT);
        await(robot);

        assertThat(shown(robot)).isEqualTo("1Home AAmount FFurther KKeys RRefuse SSave");
        robot.release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown(robot)).isEmpty();
    }

    @Test
    void aLetterDoesWhatAClickWouldOrBringsTheKeyboard(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.S).push(KeyCode.ALT, KeyCode.R);
        assertThat(saved).isOne();
        assertThat(robot.lookup(".check-box").queryAs(CheckBox.class).isSelected()).isTrue();

        robot.push(KeyCode.ALT, KeyCode.A).write("12");
        assertThat(robot.lookup("#amount").queryTextInputControl().getText()).isEqualTo("12");

        robot.push(KeyCode.ALT, KeyCode.K);
        assertThat(robot.lookup(".rows .button").query().isFocused()).isTrue();

        robot.push(KeyCode.ALT, KeyCode.F);
        assertThat(robot.lookup(".menu-button").queryAs(MenuButton.class).isShowing()).isTrue();
    }

    @Test
    void aKeyThatIsHeldIsPressedOnce(FxRobot robot) throws Exception {
        held(robot, KeyCode.S, 3);
        assertThat(saved).isOne();
        robot.interact(() -> send(robot, KeyEvent.KEY_RELEASED, KeyCode.S));
        held(robot, KeyCode.S, 1);
        assertThat(saved).isEqualTo(2);
        robot.interact(() -> send(robot, KeyEvent.KEY_RELEASED, KeyCode.S));

        held(robot, KeyCode.ALT, 1);
        await(robot);
        held(robot, KeyCode.ALT, 2);
        assertThat(shown(robot)).isNotEmpty();
        robot.interact(() -> send(robot, KeyEvent.KEY_RELEASED, KeyCode.ALT));
        assertThat(shown(robot)).isEmpty();
    }

    // As a keyboard repeats it.
    private static void held(FxRobot robot, KeyCode code, int times) {
        robot.interact(() -> {
            for (int i = 0; i < times; i++) {
                send(robot, KeyEvent.KEY_PRESSED, code);
            }
        });
    }

    private static void send(FxRobot robot, EventType<KeyEvent> type, KeyCode code) {
        Node screen = robot.lookup("#screen").query();
        Event.fireEvent(screen, new KeyEvent(type, "", "", code, false, false, true, false));
    }

    @Test
    void aSignWrittenWithControlAndTheKeyIsASign(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);

        assertThat(saved).isZero();
    }

    @Test
    void whatCannotBeUsedKeepsItsLetterAndDoesNothing(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#save").query().setDisable(true));
        robot.push(KeyCode.ALT, KeyCode.S);
        assertThat(saved).isZero();

        robot.press(KeyCode.ALT);
        await(robot);
        assertThat(shown(robot)).isEqualTo("1Home AAmount FFurther KKeys RRefuse");
        robot.release(KeyCode.ALT);
    }

    @Test
    void whatIsScrolledAwayHasNone(FxRobot robot) throws Exception {
        Region tall = new Region();
        tall.setMinHeight(2_000);
        robot.interact(() -> robot.lookup("#screen").queryAs(VBox.class).getChildren().setAll(
                new ScrollPane(new VBox(new Button("Near"), tall, new Button("Far")))));
        robot.press(KeyCode.ALT);
        await(robot);

        assertThat(shown(robot)).isEqualTo("NNear");
        robot.release(KeyCode.ALT);
    }

    @Test
    void aDialogueHasTheLettersToItself(FxRobot robot) throws Exception {
        robot.interact(() -> layer.orElseThrow().ask("Remove?", "It is gone then.", "Sever it", () -> {}));
        robot.press(KeyCode.ALT);
        await(robot);
        assertThat(shown(robot)).isEqualTo("CCancel SSever it");
        robot.release(KeyCode.ALT);

        robot.push(KeyCode.ALT, KeyCode.S);
        assertThat(layer.orElseThrow().isOpen()).isFalse();
        assertThat(saved).isZero();
    }

    // Each letter with what it leads to.
    private static String shown(FxRobot robot) {
        TreeMap<String, String> all = new TreeMap<>();
        robot.lookup(".mnemonic").queryAllAs(Label.class).forEach(badge -> all.put(
                badge.getText(), Reach.nameOf((Node) badge.getUserData())));
        return String.join(" ", all.entrySet().stream().map(one -> one.getKey() + one.getValue()).toList());
    }

    private static void await(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup(".mnemonic").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
