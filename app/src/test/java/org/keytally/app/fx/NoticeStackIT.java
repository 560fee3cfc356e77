package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class NoticeStackIT {

    private final LateTasks tasks = new LateTasks();
    private Optional<NoticeStack> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        NoticeStack stack = new NoticeStack(tasks, Words.english());
        shown = Optional.of(stack);
        // Low in a window of whatever size.
        stack.setMinHeight(0);
        stack.setMaxSize(300, 70);
        stage.setScene(new Scene(new StackPane(stack)));
        stage.show();
    }

    @Test
    void aNoticeThatWaitsForRoomDoesNotGoUnseen(FxRobot robot) {
        robot.interact(() -> {
            stack().tell(Notice.plain("Removed the hook night.").with("Take it back", () -> {}));
            stack().tell(Notice.bad("There is no room left where the home lies. ".repeat(3)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).containsExactly("There is no room left where the home lies. ".repeat(3));

        robot.interact(tasks::elapse);
        robot.interact(stack()::dismissLatest);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).containsExactly("Removed the hook night.");

        robot.interact(tasks::elapse);
        assertThat(stack().getChildren()).isEmpty();
    }

    private NoticeStack stack() {
        return shown.orElseThrow();
    }

    private List<String> texts() {
        return stack().getChildren().stream().filter(Node::isVisible).map(Node::getAccessibleText).toList();
    }
}
