package org.keytally.app.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.SecretField;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.vault.VaultWork;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Keys led from one secret to the next in the window, their own and shared ones, by hand and by program.
@ExtendWith(ApplicationExtension.class)
final class RotationWindowIT {

    private static final String FIRST = "sk-or-v1-" + Canary.CORE + "-first";
    private static final String SHARED = "gw-" + Canary.CORE + "shared";
    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"m-1\",\"object\":\"model\"}]}";

    private final Path folder;
    private final OpenWindow window;

    RotationWindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        window.home();
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
    void aProgramMakesTheNextAndTheWayIsFoundAgainAfterClosing(FxRobot robot) throws Exception {
        try (ProvisioningDouble host = new ProvisioningDouble()) {
            host.takes(FIRST);
            window.pretend(Instant.now().minus(Duration.ofDays(40)));
            add("Work", "openrouter", FIRST, host.address());
            add("Provisioning", "openrouter-provisioning", ProvisioningDouble.ADMIN, host.address());
            window.pretend(Instant.now());
            goToWhatIsDue(robot, "Work");
            robot.push(KeyCode.SHORTCUT, KeyCode.R);
            await(() -> texts(robot, ".dialog .button").contains("Let OpenRouter make it"));
            press(robot, "Let OpenRouter make it");
            await(() -> texts(robot, ".rotate-side .small-text").contains("in use"));
            await(() -> texts(robot, ".dialog .button").contains("Check that it is ended"));
            assertThat(host.keys()).hasSize(1);

            robot.push(KeyCode.ESCAPE);
            await(() -> texts(robot, ".table-row-cell .chip").contains("both good for a while"));
            choose(robot, "Work");
            robot.interact(() -> robot.lookup(".shared-tree .table-view").query().requestFocus());
            robot.push(KeyCode.ENTER);
            await(() -> texts(robot, ".dialog .button").contains("Check that it is ended"));
            press(robot, "Check that it is ended");
            await(() -> texts(robot, ".dialog .problem").stream()
                    .anyMatch(text -> text.startsWith("OpenRouter still takes the former secret.")));
            host.takesNoMore(FIRST);
            press(robot, "Check that it is ended");
            await(() -> texts(robot, ".dialog .label").contains(
                    "The former secret is ended. This rotation is done."));
            await(() -> texts(robot, ".dialog .label").stream()
                    .anyMatch(text -> text.contains("former secret ended by hand, and refused")));
            robot.push(KeyCode.ESCAPE);
            await(() -> !texts(robot, ".table-row-cell .chip").contains("both good for a while"));

            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            await(() -> robot.lookup(".key-row").queryAll().size() == 2);
        }
    }

    @Test
    void whatAProgramMadeItEndsWhenItIsAsked(FxRobot robot) throws Exception {
        try (ProvisioningDouble host = new ProvisioningDouble()) {
            host.takes(FIRST);
            add("Provisioning", "openrouter-provisioning", ProvisioningDouble.ADMIN, host.address());
            window.pretend(Instant.now().minus(Duration.ofDays(40)));
            add("Work", "openrouter", FIRST, host.address());
            window.home().rotations(Map.of()).rotateKey().make("Work", false);
            host.takesNoMore(FIRST);
            window.home().rotations(Map.of()).rotateKey().retire("Work", false, false);
            window.home().rotations(Map.of()).rotateKey().make("Work", false);
            window.pretend(Instant.now());
            assertThat(host.keys()).hasSize(2);

            goToWhatIsDue(robot, "Work");
            await(() -> texts(robot, ".table-row-cell .chip").contains("former one to be ended"));
            press(robot, "Rotate …");
            await(() -> texts(robot, ".dialog .button").contains("End the former one …"));
            press(robot, "End the former one …");
            await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
            robot.interact(() -> robot.lookup(".dialog .danger").queryButton().fire());
            await(() -> host.keys().size() == 1);
            await(() -> texts(robot, ".dialog .label").stream()
                    .anyMatch(text -> text.contains("former secret ended by program, and refused")));
        }
    }

    @Test
    void aSharedKeyIsPublishedAnewAndSeenSoInTheTree(FxRobot robot) throws Exception {
        try (KeyVaultDouble vault = new KeyVaultDouble();
                FaultServer provider =
                        new FaultServer((_, _, wire) -> wire.answer(200, "application/json", MODELS))) {
            vault.unguarded();
            vault.authorityFile(folder);
            publish(vault, provider.base());
            goToWhatIsDue(robot, "Research");
            await(() -> texts(robot, ".shared-deeds .button").contains("Rotate …"));
            press(robot, "Rotate …");
            await(() -> robot.lookup(".dialog .password-field").tryQuery().isPresent());
            robot.interact(() -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, SHARED + "-two"));
                robot.lookup(".dialog .password-field").queryAs(SecretField.class).paste();
            });
            await(() -> !robot.lookup(".dialog .button:default").query().isDisabled());
            press(robot, "Publish");
            await(() -> texts(robot, ".dialog .button").contains("Use the former one again"));
            assertThat(vault.values("staging--gateway--research")).hasSize(2);
            robot.push(KeyCode.ESCAPE);
            await(() -> texts(robot, ".table-row-cell .chip").contains("both good for a while"));

            robot.interact(() -> robot.lookup("#part-vault").queryAs(ToggleButton.class).fire());
            await(() -> tree(robot).contains("generation=Optional[2]"));
            assertThat(tree(robot)).contains("key=Optional[Research]").doesNotContain("lease=Optional.empty");
        }
    }

    @Test
    void aDoubleClickOpensTheAssistantFromARowAlone(FxRobot robot) throws Exception {
        try (ProvisioningDouble host = new ProvisioningDouble()) {
            window.pretend(Instant.now().minus(Duration.ofDays(40)));
            add("Work", "openrouter", FIRST, host.address());
            window.pretend(Instant.now());
            goToWhatIsDue(robot, "Work");
            Node list = robot.lookup(".shared-tree .table-view").query();
            robot.interact(() -> clickTwice(list.lookup(".column-header")));
            assertThat(robot.lookup(".rotate-dialog").tryQuery()).isEmpty();

            robot.interact(() -> clickTwice(list.lookup(".table-row-cell:filled")));
            await(() -> robot.lookup(".rotate-dialog").tryQuery().isPresent());
        }
    }

    private static void clickTwice(Node on) {
        on.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2, false, false, false,
                false, false, false, false, false, false, true, null));
    }

    private void goToWhatIsDue(FxRobot robot, String label) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> robot.lookup("#part-due").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#part-due").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#ahead").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#ahead").queryComboBox().getSelectionModel().selectLast());
        await(() -> texts(robot, ".table-row-cell .table-cell").contains(label));
        choose(robot, label);
    }

    private static void choose(FxRobot robot, String label) {
        robot.interact(() -> choose(robot.lookup(".shared-tree .table-view").<TableView<?>>query(), label));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> void choose(TableView<T> table, String label) {
        table.getItems().stream()
                .filter(row -> String.valueOf(row).contains("label=" + label + ","))
                .forEach(table.getSelectionModel()::select);
    }

    private void add(String label, String provider, String secret, String address) {
        KeyWish wish = new KeyWish(
                Optional.of(provider), Optional.of(label), Scope.PERSONAL, Optional.empty(),
                new Connection(Optional.of(URI.create(address)), Optional.empty(), Optional.empty(), Optional.empty()),
                Terms.FREE, Notes.NONE, Marks.USUAL);
        try (Secret held = Secret.ofUtf8(secret.getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, held);
        }
    }

    private void publish(KeyVaultDouble vault, URI base) throws IOException {
        Files.writeString(folder.resolve("home").resolve("providers.json"),
                "[{\"id\": \"gateway\", \"base\": \"" + base + "/v1\", \"recommended\": \"m-1\"}]");
        VaultLink link = new VaultLink(
                vault.address(), VaultLink.Way.AZ, VaultLink.Directory.USUAL,
                Optional.of(folder.resolve("authority.pem").toString()), false, List.of(), Optional.empty(),
                Optional.empty());
        VaultWork work = window.home().vaults(Map.of());
        work.connectVault().connect(link);
        SharedKey key = new SharedKey(
                new ProviderId("gateway"), "Research", Scope.TEAM, Optional.of(Environment.STAGING),
                Connection.AS_PROVIDER, Terms.FREE, Notes.NONE);
        try (Secret secret = Secret.ofUtf8(SHARED.getBytes(StandardCharsets.UTF_8))) {
            work.publishKey().publish(link, key, secret, Optional.empty());
        }
        work.syncVault().sync(link);
    }

    private static String tree(FxRobot robot) {
        return robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery()
                .map(tree -> leaf(tree.getRoot()))
                .orElse("");
    }

    private static String leaf(TreeItem<?> item) {
        return item.isLeaf() ? String.valueOf(item.getValue()) : leaf(item.getChildren().getFirst());
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Node>queryAll().stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".button").<Node>queryAll().stream()
                .filter(one -> one instanceof Button button && text.equals(button.getText()) && button.isVisible())
                .map(Button.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .fire());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
