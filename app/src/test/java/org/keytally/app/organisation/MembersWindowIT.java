package org.keytally.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.app.shell.SampleMembers;
import org.keytally.app.shell.SampleVault;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What an admin and a member do about keys of members in the window, beside a vault and a provider that answer.
@ExtendWith(ApplicationExtension.class)
final class MembersWindowIT {

    private final Path folder;
    private final OpenWindow window;
    private final SampleVault vault;
    private final ProvisioningDouble host = new ProvisioningDouble();
    private final SampleMembers members;

    MembersWindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        vault = new SampleVault(folder);
        window.home().vaults(Map.of()).connectVault().connect(vault.link());
        members = new SampleMembers(window.home(), vault.link(), host);
        members.provisioning();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
        host.close();
        vault.close();
    }

    @Test
    void anAdminGoesTheWholeWayOfAMember(FxRobot robot) throws Exception {
        palette(robot, "Organisation: Members");
        await(() -> texts(robot, ".state .label").contains("No members yet"));
        add(robot, "Sarah");
        await(() -> chips(robot).isEmpty() && rows(robot) == 1);

        choose(robot);
        press(robot, "Make key …");
        await(() -> chips(robot).equals(List.of("waits for them", "good")));
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::limit).containsExactly("50");
        press(robot, "Rotate key …");
        robot.interact(() -> robot.lookup("#deleteOld").queryAs(CheckBox.class).fire());
        press(robot, "Make another key");
        await(() -> host.keys().stream().map(ProvisioningDouble.Made::id).toList().equals(List.of("hash2")));
        await(() -> chips(robot).equals(List.of("waits for them", "good")));

        press(robot, "Change …");
        robot.interact(() -> robot.lookup(".dialog #limit").queryTextInputControl().setText("-1"));
        press(robot, "Save");
        await(() -> robot.lookup(".dialog .problem").query().isVisible());
        robot.interact(() -> robot.lookup(".dialog #limit").queryTextInputControl().setText("20"));
        press(robot, "Save");
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
        assertThat(host.keys().getFirst().limit()).isEqualTo("20");
        press(robot, "Disable");
        await(() -> chips(robot).contains("disabled"));
        assertThat(host.keys().getFirst().isDisabled()).isTrue();
        press(robot, "Enable");
        await(() -> chips(robot).contains("good"));

        press(robot, "Enter receipt …");
        type(robot, "#receipt", "000000000000");
        press(robot, "Note receipt");
        await(() -> texts(robot, ".dialog .problem").getFirst().contains("not the receipt"));
        type(robot, "#receipt", members.receipt("Sarah"));
        press(robot, "Note receipt");
        await(() -> chips(robot).contains("collected"));
        assertThat(texts(robot, ".shared-deeds .button")).doesNotContain("Enter receipt …", "Make key …");

        press(robot, "Remove …");
        robot.interact(() -> robot.lookup(".dialog .danger").queryButton().fire());
        await(() -> texts(robot, ".state .label").contains("No members yet"));
        assertThat(host.keys()).isEmpty();
    }

    @Test
    void doesAllThatIsDueAfterSayingWhat(FxRobot robot) throws Exception {
        palette(robot, "Organisation: Members");
        add(robot, "Sarah");
        add(robot, "Ben");
        await(() -> rows(robot) == 2);
        press(robot, "Provision all due");
        await(() -> texts(robot, ".due-steps .label").equals(List.of("Ben", "make a key", "Sarah", "make a key")));
        assertThat(host.keys()).isEmpty();

        press(robot, "Do all of this");
        await(() -> texts(robot, ".due-steps .label").equals(List.of("Ben", "made a key", "Sarah", "made a key")));
        assertThat(host.keys()).hasSize(2);
        robot.push(KeyCode.ESCAPE);
        await(() -> chips(robot).equals(List.of("waits for them", "good", "waits for them", "good")));
        press(robot, "Provision all due");
        await(() -> texts(robot, ".due-steps .label").contains("nothing to do"));
        assertThat(robot.lookup(".dialog .button:default").query().isDisabled()).isTrue();
    }

    @Test
    void saysWhyTheMembersCannotBeRead(FxRobot robot) throws Exception {
        palette(robot, "Organisation: Members");
        await(() -> texts(robot, ".state .label").contains("No members yet"));
        vault.vault().forbid("list");
        palette(robot, "Organisation: Members");
        await(() -> texts(robot, ".state .label").stream().anyMatch(text -> text.contains("does not permit this")));
        vault.vault().allow("list");
        press(robot, "Try again");
        await(() -> texts(robot, ".state .label").contains("No members yet"));
    }

    @Test
    void aMemberAsksForKeysAndSeesTheirId(FxRobot robot) throws Exception {
        vault.vault().forbid("set");
        palette(robot, "Organisation: Members");
        await(() -> texts(robot, "#own .button").equals(List.of("Ask for keys of your own")));
        assertThat(robot.lookup("#managed").query().isVisible()).isFalse();
        Path file = folder.resolve("request.json");
        window.outside().choose(file);
        press(robot, "Ask for keys of your own");
        type(robot, "#name", "Sarah of sales");
        press(robot, "Save request …");

        await(() -> texts(robot, "#own .button").contains("Copy id"));
        assertThat(new JsonMembers().request(Files.readString(file)).orElseThrow().name())
                .isEqualTo("Sarah of sales");
        press(robot, "Copy id");
        String id = window.outside().copied().getLast();
        assertThat(id).hasSize(16);
        assertThat(texts(robot, "#own .muted").getFirst()).contains(id);

        vault.vault().allow("set");
        members.giveOneself("Sarah of sales");
        robot.interact(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).fire());
        await(() -> texts(robot, "#own .button").contains("Copy receipt"));
        press(robot, "Copy receipt");
        assertThat(window.outside().copied().getLast()).isEqualTo(members.receipt("Sarah of sales"));
    }

    private void add(FxRobot robot, String name) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve(name + ".json"), SampleMembers.request(name, vault.link()));
        window.outside().choose(file);
        await(() -> robot.lookup("#managed").query().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        press(robot, "Choose …");
        await(() -> robot.lookup("#who").query().isVisible());
        assertThat(texts(robot, "#who .mono").getFirst()).hasSize(16);
        press(robot, "Add member");
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
    }

    private static void palette(FxRobot robot, String sentence) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        if (robot.lookup("#part-members").tryQuery().isEmpty()) {
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
            await(() -> robot.lookup("#part-members").tryQuery().isPresent());
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write(sentence).push(KeyCode.ENTER);
        await(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).isSelected());
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(".dialog " + field).queryTextInputControl().setText(text));
    }

    private static void choose(FxRobot robot) {
        robot.interact(() -> robot.lookup(".table-view").queryTableView().getSelectionModel().clearAndSelect(0));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int rows(FxRobot robot) {
        return robot.lookup(".table-view").tryQuery().isEmpty()
                ? 0
                : robot.lookup(".table-view").queryTableView().getItems().size();
    }

    private static List<String> chips(FxRobot robot) {
        return texts(robot, ".table-view .chip");
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Node>queryAll().stream()
                .filter(Labeled.class::isInstance)
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
