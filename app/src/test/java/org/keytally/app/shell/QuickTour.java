package org.keytally.app.shell;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.keytally.core.domain.catalog.Provider;
import org.testfx.api.FxRobot;

/// Asks the practice provider something in the small window, in which a model is being chosen.
record QuickTour(FxRobot robot) {

    void ask() throws TimeoutException {
        DialogueTour.await(
                () -> !robot.lookup(".model-choice .combo-box").queryComboBox().getItems().isEmpty());
        robot.interact(() -> {
            ComboBox<Provider> box = robot.lookup(".model-choice .combo-box").queryComboBox();
            box.getItems().stream().filter(Provider::isPractice).forEach(box::setValue);
            robot.lookup(".model-choice .field .text-field").queryTextInputControl().setText("practice");
        });
        robot.push(KeyCode.ENTER);
        DialogueTour.await(() -> robot.lookup(".model-choice").tryQuery().isEmpty());
        // At twice the size the small window reaches further down than the headless screen.
        robot.interact(() -> {
            TextInputControl text = robot.lookup(".quick-prompt > .text-field").queryTextInputControl();
            text.setText("Which keys run out this week?");
            text.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        DialogueTour.await(() -> robot.lookup(".quick .receipt").tryQuery().isPresent());
    }
}
