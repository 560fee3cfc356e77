package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
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

@ExtendWith(ApplicationExtension.class)
final class DialogsIT {

    private Optional<Dialogs> layer = Optional.empty();
    private final List<Runnable> done = new ArrayList<>();

    @Start
    void start(Stage stage) {
        layer = Optional.of(new Dialogs(Words.english()));
        stage.setScene(new Scene(new StackPane(dialogs().layer()), 400, 300));
        stage.show();
    }

    @Test
    void whatIsDoneClosesItsOwnDialogueAlone(FxRobot robot) {
        robot.interact(() -> {
            dialogs().show(made("first"));
            dialogs().show(made("second"));
            done.getLast().run();
        });

        assertThat(seen(robot)).containsExactly("first");
        robot.interact(done.getFirst());
        assertThat(dialogs().isOpen()).isFalse();
        assertThat(seen(robot)).isEmpty();
    }

    @Test
    void whatIsDoneAfterItsDialogueWasLeftClosesNoOther(FxRobot robot) {
        robot.interact(() -> {
            dialogs().show(made("left"));
            dialogs().close();
            dialogs().show(made("another"));
        });
        robot.lookup("#another").queryTextInputControl().setText("typed");
        robot.interact(done.getFirst());

        assertThat(seen(robot)).containsExactly("another");
        assertThat(robot.lookup("#another").queryTextInputControl().getText()).isEqualTo("typed");
    }

    @Test
    void aDialogueThatIsDoneBelowAnotherIsNotSeenAgain(FxRobot robot) {
        robot.interact(() -> {
            dialogs().show(made("below"));
            dialogs().show(made("above"));
            done.getFirst().run();
        });
        assertThat(seen(robot)).containsExactly("above");

        robot.interact(() -> {
            dialogs().close();
        });
        assertThat(dialogs().isOpen()).isFalse();
        assertThat(seen(robot)).isEmpty();
    }

    @Test
    void theKeyboardFindsBackWhereADialogueBelowWentFirst(FxRobot robot) {
        TextField screen = new TextField();
        robot.interact(() -> {
            ((StackPane) dialogs().layer().getScene().getRoot()).getChildren().addFirst(screen);
            screen.requestFocus();
            dialogs().show(made("below"));
            dialogs().show(made("above"));
            done.getFirst().run();
            dialogs().close();
        });

        assertThat(screen.isFocused()).isTrue();
    }

    @Test
    void anotherDialogueOverItIsNotTheEndOfOne(FxRobot robot) {
        List<String> ended = new ArrayList<>();
        Region below = made("below");
        robot.interact(() -> {
            dialogs().whenClosed(below.getChildrenUnmodifiable().getFirst(), () -> ended.add("below"));
            dialogs().show(below);
            dialogs().show(made("above"));
        });
        assertThat(ended).isEmpty();

        robot.interact(() -> {
            dialogs().close();
        });
        assertThat(seen(robot)).containsExactly("below");
        assertThat(ended).isEmpty();

        robot.interact(() -> {
            dialogs().close();
        });
        assertThat(ended).containsExactly("below");
    }

    @Test
    void whatIsClosedBelowAnotherIsTold(FxRobot robot) {
        List<String> ended = new ArrayList<>();
        Region below = made("below");
        robot.interact(() -> {
            dialogs().whenClosed(below, () -> ended.add("below"));
            dialogs().show(below);
            dialogs().show(made("above"));
            done.getFirst().run();
        });

        assertThat(ended).containsExactly("below");
        robot.interact(() -> dialogs().closeAll());
        assertThat(ended).containsExactly("below");
    }

    private Dialogs dialogs() {
        return layer.orElseThrow();
    }

    private Region made(String name) {
        return dialogs().selfClosing(close -> {
            done.add(close);
            TextField field = new TextField();
            field.setId(name);
            return new VBox(field);
        });
    }

    private static List<String> seen(FxRobot robot) {
        return robot.lookup(".text-field").queryAll().stream().map(Node::getId).toList();
    }
}
