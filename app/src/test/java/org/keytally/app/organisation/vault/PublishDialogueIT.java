package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.SecretField;
import org.keytally.app.fx.Views;
import org.keytally.app.shell.FakeOutside;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.sweep.Canary;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The company's secret, and to whom it is sent while the dialogue is filled in.
@ExtendWith(ApplicationExtension.class)
final class PublishDialogueIT {

    private final TriedVaults tried = new TriedVaults();
    private final LateTasks tasks = new LateTasks();

    @Start
    void start(Stage stage) {
        Dialogs dialogs = new Dialogs(tried.words);
        Kit kit = new Kit(
                tried.words, tried.stage.formats(), tasks, new Views(tried.words), tried.stage.notices(), dialogs,
                new FakeOutside(), new SimpleObjectProperty<>(Environment.DEVELOPMENT), () -> {});
        stage.setScene(new Scene(new StackPane(dialogs.layer()), 900, 760));
        stage.show();
        dialogs.show(PublishController.dialogue(
                tried.cases(), List.of(TriedVaults.LINK), tried.stage(tasks), kit, _ -> {}));
    }

    @BeforeEach
    void paste(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("sk-proj-" + Canary.CORE + "published");
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup(".dialog .password-field").queryAs(SecretField.class).paste();
        });
    }

    @Test
    void asksNobodyAtAnAddressThatIsHalfTyped(FxRobot robot) {
        robot.interact(() -> robot.lookup("#endpoint").query().requestFocus());
        robot.write("https://gateway.co");
        assertThat(askedAfterAWhile(robot)).isEmpty();

        robot.write("m").push(KeyCode.TAB);
        assertThat(askedAfterAWhile(robot)).containsExactly("openai at https://gateway.com");
    }

    @Test
    void asksNoProviderThatTheArrowKeysPass(FxRobot robot) {
        ComboBox<Provider> provider = robot.lookup("#provider").queryComboBox();
        robot.interact(() -> {
            provider.requestFocus();
            provider.getSelectionModel().selectNext();
            provider.getSelectionModel().selectNext();
        });
        assertThat(askedAfterAWhile(robot)).isEmpty();

        robot.push(KeyCode.TAB);
        assertThat(askedAfterAWhile(robot)).singleElement().asString()
                .startsWith(Optional.ofNullable(provider.getValue()).orElseThrow().id() + " at ");
    }

    private List<String> askedAfterAWhile(FxRobot robot) {
        robot.interact(() -> {
            tasks.elapse();
            tasks.comeAll();
        });
        return tried.asked;
    }
}
