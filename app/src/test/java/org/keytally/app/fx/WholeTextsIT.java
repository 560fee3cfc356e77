package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class WholeTextsIT {

    private static final String LONG = "anthropic.claude-sonnet-4-5-20250929-v1:0 by way of eu-central-1";

    @Start
    void start(Stage stage) {
        Label narrow = new Label(LONG);
        narrow.setId("narrow");
        narrow.setMaxWidth(80);
        Label told = new Label(LONG);
        told.setId("told");
        told.setMaxWidth(80);
        told.setTooltip(new Tooltip("Its own"));
        Label whole = new Label("gpt-4o");
        whole.setId("whole");
        VBox root = new VBox(20, narrow, told, whole);
        WholeTexts.showIn(root);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void tellsTheWholeOfWhatIsShortenedAndOfNothingElse(FxRobot robot) {
        for (String id : new String[]{"#narrow", "#told", "#whole"}) {
            robot.moveTo(id);
        }

        assertThat(tip(robot, "#narrow").getText()).isEqualTo(LONG);
        assertThat(tip(robot, "#told").getText()).isEqualTo("Its own");
        assertThat(robot.lookup("#whole").queryLabeled().getTooltip()).isNull();
    }

    @Test
    void followsACellThatShowsAnotherText(FxRobot robot) {
        robot.moveTo("#narrow");
        robot.interact(() -> robot.lookup("#narrow").queryLabeled().setText(LONG + " again"));
        assertThat(tip(robot, "#narrow").getText()).isEqualTo(LONG + " again");

        robot.moveTo("#whole");
        robot.interact(() -> robot.lookup("#narrow").queryLabeled().setText("o3"));
        robot.moveTo("#narrow");
        assertThat(robot.lookup("#narrow").queryLabeled().getTooltip()).isNull();
    }

    private static Tooltip tip(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getTooltip();
    }
}
