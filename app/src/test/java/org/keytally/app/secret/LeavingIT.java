package org.keytally.app.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class LeavingIT {

    private final BooleanProperty placing = new SimpleBooleanProperty();
    private Optional<Dialogs> layer = Optional.empty();

    @Start
    void start(Stage stage) {
        TextField address = new TextField();
        address.setId("address");
        Leaving.of(address, placing);
        ComboBox<String> provider = new ComboBox<>();
        provider.setId("provider");
        provider.getItems().setAll("one", "two", "three");
        Leaving.of(provider, placing);
        layer = Optional.of(new Dialogs(Words.english()));
        stage.setScene(new Scene(new StackPane(dialogs().layer()), 400, 300));
        stage.show();
        dialogs().show(new VBox(address, provider, new Button("Save")));
    }

    @Test
    void whatIsTypedCountsOnceTheFieldIsLeft(FxRobot robot) {
        robot.clickOn("#address").write("https://a.example");
        assertThat(placing.get()).isTrue();
        robot.push(KeyCode.TAB);
        assertThat(placing.get()).isFalse();

        robot.clickOn("#address").write(".com").push(KeyCode.ENTER);
        assertThat(placing.get()).isFalse();
    }

    @Test
    void aDialogueThatComesOverAHalfTypedAddressIsNoLeaving(FxRobot robot) {
        robot.clickOn("#address").write("https://a.ex");
        robot.interact(() -> dialogs().ask("Who pays?", "A prompt waits.", "Ask", () -> {}));
        assertThat(robot.lookup("#address").tryQuery()).isEmpty();
        assertThat(placing.get()).isTrue();

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#address").query().isFocused()).isTrue();
        assertThat(placing.get()).isTrue();
        robot.push(KeyCode.TAB);
        assertThat(placing.get()).isFalse();
    }

    @Test
    void aDialogueThatComesOverAnOpenListIsNoChoice(FxRobot robot) {
        ComboBox<String> provider = robot.lookup("#provider").queryComboBox();
        robot.interact(() -> {
            provider.requestFocus();
            provider.show();
        });
        robot.push(KeyCode.DOWN);
        assertThat(placing.get()).isTrue();
        robot.interact(() -> dialogs().ask("Who pays?", "A prompt waits.", "Ask", () -> {}));
        assertThat(placing.get()).isTrue();

        robot.interact(() -> dialogs().close());
        assertThat(placing.get()).isTrue();
        robot.push(KeyCode.TAB);
        assertThat(placing.get()).isFalse();
    }

    private Dialogs dialogs() {
        return layer.orElseThrow();
    }
}
