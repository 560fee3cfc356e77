package org.keytally.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.SecretField;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.sweep.Canary;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with vaults in the window, beside a vault that answers over TLS.
@ExtendWith(ApplicationExtension.class)
final class OrganisationWindowIT {

    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"m-1\",\"object\":\"model\"}]}";
    private static final String SECRET = "gw-" + Canary.CORE + "shared";

    private final Path folder;
    private final OpenWindow window;
    private final KeyVaultDouble vault = new KeyVaultDouble();
    private final FaultServer provider;

    OrganisationWindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        vault.unguarded();
        vault.authorityFile(folder);
        provider = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", MODELS));
        window = new OpenWindow(folder);
        window.home();
        Files.writeString(folder.resolve("home").resolve("providers.json"),
                "[{\"id\": \"gateway\", \"base\": \"" + provider.base() + "/v1\", \"recommended\": \"m-1\"}]");
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        provider.close();
        vault.close();
    }

    @Test
    void connectsPublishesAndShowsWhatLiesThere(FxRobot robot) throws Exception {
        connect(robot);
        assertThat(robot.lookup(".vault-card .chip").queryAs(Label.class).getText())
                .isEqualTo("Loosened: certificates of its own");
        await(() -> robot.lookup(".screen .button.accent").tryQuery().filter(one -> one.isVisible()).isPresent());

        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        assertThat(vault.values("any--gateway--research")).hasSize(1).noneMatch(text -> text.contains(Canary.CORE));
        assertThat(provider.seen()).isNotEmpty().allMatch(
                seen -> ("Bearer " + SECRET).equals(seen.headers().get("authorization")));
    }

    private void connect(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> robot.lookup(".state .button").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> robot.lookup(".dialog").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup(".dialog #address").queryTextInputControl().setText(vault.address().toString());
            robot.lookup(".dialog #certificates").queryTextInputControl()
                    .setText(folder.resolve("authority.pem").toString());
        });
        press(robot, "Connect");
        await(() -> robot.lookup(".vault-card").tryQuery().isPresent());
        await(() -> robot.lookup(".vault-card .small-progress").tryQuery().isEmpty());
    }

    private void publish(FxRobot robot, String label) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        await(() -> robot.lookup(".publish-dialog").tryQuery().isPresent());
        robot.interact(() -> {
            ComboBox<Provider> box = robot.lookup(".dialog #provider").queryComboBox();
            box.getItems().stream().filter(one -> one.isNamed("gateway")).forEach(box::setValue);
            robot.lookup(".dialog #label").queryTextInputControl().setText(label);
        });
        paste(robot, SECRET);
        await(() -> !robot.lookup(".dialog .button:default").query().isDisabled());
        press(robot, "Publish");
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
    }

    private static List<String> rows(FxRobot robot) {
        List<String> titles = new ArrayList<>();
        robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery().ifPresent(tree -> collect(tree.getRoot(), titles));
        return titles;
    }

    private static void collect(TreeItem<?> item, List<String> titles) {
        titles.add(String.valueOf(item.getValue()).replaceFirst("Twig\\[title=", "").replaceFirst(", row=.*", ""));
        item.getChildren().forEach(child -> collect(child, titles));
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".button").<javafx.scene.Node>queryAll().stream()
                .filter(one -> one instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .fire());
    }

    private static void paste(FxRobot robot, String secret) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
            robot.lookup(".dialog .password-field").queryAs(SecretField.class).paste();
        });
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
