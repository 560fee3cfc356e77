package org.keytally.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
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
import org.keytally.core.adapter.keyvault.DirectoryDouble;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.keyvault.Visitor;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.sweep.Canary;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with vaults in the window, beside a vault that answers over TLS.
@ExtendWith(ApplicationExtension.class)
final class OrganisationWindowIT {

    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"m-1\",\"object\":\"model\"}]}";
    private static final String NAME = "any--gateway--research";
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
        assertThat(vault.values(NAME)).hasSize(1).noneMatch(text -> text.contains(Canary.CORE));
        assertThat(provider.seen()).isNotEmpty().allMatch(
                seen -> ("Bearer " + SECRET).equals(seen.headers().get("authorization")));
    }

    @Test
    void everyRowIsOfTheTreeAfterItHasGrown(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        publish(robot, "Writing");
        await(() -> rows(robot).contains("Writing"));

        TreeItem<?> root = robot.lookup(".tree-table-view").queryAs(TreeTableView.class).getRoot();
        List<TreeItem<?>> tops = new ArrayList<>();
        robot.lookup(".tree-table-row-cell:filled").<Node>queryAll().forEach(node -> {
            if (node instanceof TreeTableRow<?> row) {
                tops.add(top(row.getTreeItem()));
            }
        });
        assertThat(tops).hasSizeGreaterThan(2).containsOnly(root);
    }

    private static TreeItem<?> top(TreeItem<?> item) {
        return item.getParent() == null ? item : top(item.getParent());
    }

    @Test
    void goesBackToTheVersionBefore(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        select(robot, "Research");
        press(robot, "New version …");
        await(() -> robot.lookup(".dialog .password-field").tryQuery().isPresent());
        paste(robot, SECRET + "-two");
        await(() -> !robot.lookup(".dialog .button:default").query().isDisabled());
        press(robot, "Publish");
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
        await(() -> tree(robot).contains("generation=Optional[2]") && !tree(robot).contains("lease=Optional.empty"));

        select(robot, "Research");
        press(robot, "Versions");
        await(() -> chips(robot).equals(List.of("active", "previous")));
        press(robot, "Roll back");
        await(() -> chips(robot).equals(List.of("active", "previous", "older")));
        assertThat(vault.values(NAME)).hasSize(3);
    }

    @Test
    void undoesADeletionAndAsksBeforeItPurges(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        select(robot, "Research");
        press(robot, "Delete");
        await(() -> rows(robot).equals(List.of("Deleted", NAME)));
        press(robot, "Undo");
        await(() -> rows(robot).contains("Research"));

        select(robot, "Research");
        press(robot, "Delete");
        await(() -> rows(robot).equals(List.of("Deleted", NAME)));
        publishing(robot, "Research");
        await(() -> robot.lookup(".dialog .problem").queryLabeled().getText().contains("was deleted"));
        robot.push(KeyCode.ESCAPE);
        select(robot, NAME);
        press(robot, "Purge");
        await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".dialog .danger").queryButton().fire());
        await(() -> robot.lookup(".tree-table-view").tryQuery().isEmpty());
    }

    @Test
    void showsAMemberNothingThatOnlyAdminsCanDo(FxRobot robot) throws Exception {
        for (String operation : List.of("set", "delete", "recover", "purge")) {
            vault.forbid(operation);
        }
        connect(robot);

        await(() -> texts(robot, ".vault-card .label").contains("You may list, read, unwrap."));
        assertThat(robot.lookup("#publish").query().isVisible()).isFalse();
        assertThat(robot.lookup("#asMember").query().isVisible()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        await(() -> robot.lookup(".notice").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog").tryQuery()).isEmpty();
        robot.interact(() -> robot.lookup(".vault-card .menu-button").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText().equals("Copy a request for access"))
                .forEach(MenuItem::fire));
        assertThat(window.outside().copied()).singleElement().asString()
                .startsWith("Please give Sarah access to the Key Vault " + vault.address().name())
                .contains("Key Vault Secrets Officer");
    }

    @Test
    void saysWhereAPermissionWasLostMeanwhile(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        vault.forbid("delete");
        select(robot, "Research");
        press(robot, "Delete");

        await(() -> texts(robot, ".notice.bad .label").stream()
                .anyMatch(text -> text.contains("does not permit this")));
        assertThat(rows(robot)).contains("Research");
    }

    @Test
    void showsWhatIsHeldHereWhileTheVaultDoesNotAnswer(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        press(robot, "Sync now");
        await(() -> texts(robot, ".notice.good .label").stream().anyMatch(text -> text.contains(" synced – ")));
        vault.close();
        press(robot, "Sync now");

        await(() -> texts(robot, ".vault-card .warning-line").stream()
                .anyMatch(text -> text.contains("cannot be reached")));
        await(() -> rows(robot).contains("Research"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> texts(robot, ".key-row .label").contains("set by your admin"));
        assertThat(items(robot, ".key-row .menu-button")).contains("Test", "Disable")
                .doesNotContain("Remove", "Replace secret …");
    }

    @Test
    void writesAPolicyFollowsItAndRefusesAnother(FxRobot robot) throws Exception {
        connect(robot);
        robot.interact(() -> robot.lookup("#part-policy").queryAs(ToggleButton.class).fire());
        await(() -> texts(robot, ".state .button").contains("Write a policy"));
        press(robot, "Write a policy");
        await(() -> robot.lookup(".publish-dialog").tryQuery().isPresent());
        press(robot, "Sign and publish");
        assertThat(robot.lookup(".dialog .problem").queryLabeled().getText()).isEqualTo("A policy names the team.");
        robot.interact(() -> {
            robot.lookup(".dialog #team").queryTextInputControl().setText("Contoso");
            robot.lookup(".dialog #models").queryTextInputControl().setText("gpt-4o*");
            robot.lookup(".dialog #signingKey").queryTextInputControl()
                    .setText(folder.resolve("policy.key").toString());
            ComboBox<Optional<String>> preference = robot.lookup(".dialog #preference").queryComboBox();
            preference.setValue(Optional.of("shared"));
        });
        press(robot, "Sign and publish");
        await(() -> texts(robot, ".notice .button").contains("Follow it here, too"));
        press(robot, "Follow it here, too");
        await(() -> texts(robot, ".section-title").contains("Contoso · issue 1"));
        assertThat(texts(robot, ".policy-rules .label")).contains("gpt-4o*");
        await(() -> robot.lookup("#preferenceSwitch").query().isDisabled());
        assertThat(texts(robot, ".top-bar .label")).contains("set by your admin");

        window.home().vaults(Map.of()).publishPolicy().publish(
                window.home().vaultLinks().getFirst(), "{\"team\": \"Contoso\"}", folder.resolve("policy.key"),
                window.home().providers());
        String kept = vault.values("keytally-policy").getLast();
        vault.overwrite("keytally-policy", kept.replaceFirst("\"signature\":\"...", "\"signature\":\"AAA"));
        robot.interact(() -> robot.lookup("#part-vault").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(".vault-card .button").tryQuery().isPresent());
        press(robot, "Sync now");
        await(() -> texts(robot, ".notice.warning .label").stream().anyMatch(text -> text.contains("was refused")));
        robot.interact(() -> robot.lookup("#part-policy").queryAs(ToggleButton.class).fire());
        await(() -> texts(robot, ".policy-news").stream().anyMatch(text -> text.contains("was refused")));
        assertThat(texts(robot, ".section-title")).contains("Contoso · issue 1");
    }

    @Test
    void signsInOnThePageThatIsOpened(FxRobot robot) throws Exception {
        vault.guarded();
        try (DirectoryDouble directory = new DirectoryDouble(vault::takes)) {
            directory.trustedBeside(folder.resolve("authority.pem"));
            CompletableFuture<String> visited = new Visitor(directory).visit(
                    () -> window.outside().browsed().stream().findFirst().map(URI::toString).orElse(""));
            begin(robot);
            robot.interact(() -> {
                robot.lookup(".dialog #way").<VaultLink.Way>queryComboBox().setValue(VaultLink.Way.BROWSER);
                robot.lookup(".dialog #authority").queryTextInputControl().setText(directory.address().toString());
                robot.lookup(".dialog #client").queryTextInputControl().setText(DirectoryDouble.CLIENT);
            });
            press(robot, "Connect");
            await(() -> robot.lookup(".vault-card").tryQuery().isPresent());

            assertThat(visited.get()).contains("You are signed in.");
            await(() -> texts(robot, ".vault-card .label").stream().anyMatch(text -> text.startsWith("signed in as")));
            item(robot, ".vault-card .menu-button", "Sign out");
            await(() -> texts(robot, ".vault-card .label").contains("not signed in"));
        }
    }

    @Test
    void showsTheCodeToTypeAndGivesUp(FxRobot robot) throws Exception {
        vault.guarded();
        try (DirectoryDouble directory = new DirectoryDouble(vault::takes)) {
            directory.trustedBeside(folder.resolve("authority.pem"));
            directory.deviceSays(Collections.nCopies(50, "authorization_pending").toArray(String[]::new));
            begin(robot);
            robot.interact(() -> {
                robot.lookup(".dialog #way").<VaultLink.Way>queryComboBox().setValue(VaultLink.Way.DEVICE);
                robot.lookup(".dialog #authority").queryTextInputControl().setText(directory.address().toString());
            });
            press(robot, "Connect");
            await(() -> robot.lookup(".dialog .problem").queryLabeled().getText().contains("name the program"));
            robot.interact(() -> robot.lookup(".dialog #client").queryTextInputControl()
                    .setText(DirectoryDouble.CLIENT));
            press(robot, "Connect");

            await(() -> robot.lookup(".sign-in .big-number").tryQuery().isPresent());
            robot.push(KeyCode.ESCAPE);
            await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
            assertThat(robot.lookup(".vault-card").tryQuery()).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddressOrAnInvitation(FxRobot robot) throws Exception {
        begin(robot);
        robot.interact(() -> robot.lookup(".dialog #address").queryTextInputControl().setText("http://contoso.test"));
        press(robot, "Connect");
        assertThat(robot.lookup(".dialog .problem").queryLabeled().getText())
                .isEqualTo("http://contoso.test is neither the name nor the address of a vault.");

        Path file = Files.writeString(folder.resolve("invitation.json"), "{}");
        window.outside().choose(file);
        press(robot, "Open invitation …");
        await(() -> robot.lookup(".dialog .problem").queryLabeled().getText()
                .equals("The file invitation.json is no invitation."));
    }

    @Test
    void anInvitationIsAllThatIsNeeded(FxRobot robot) throws Exception {
        connect(robot);
        Path file = folder.resolve("invitation.json");
        window.outside().choose(file);
        item(robot, ".vault-card .menu-button", "Write an invitation …");
        await(() -> robot.lookup(".dialog #team").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".dialog #team").queryTextInputControl().setText("Contoso"));
        press(robot, "Write file …");
        await(() -> Files.exists(file) && robot.lookup(".dialog").tryQuery().isEmpty());
        item(robot, ".vault-card .menu-button", "Leave …");
        await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".dialog .danger").queryButton().fire());
        await(() -> robot.lookup(".state .button").tryQuery().isPresent());

        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> robot.lookup(".dialog").tryQuery().isPresent());
        press(robot, "Open invitation …");
        await(() -> texts(robot, ".dialog .strong").contains("Invited by Contoso to: " + vault.address().name()));
        robot.interact(() -> robot.lookup(".dialog #certificates").queryTextInputControl()
                .setText(folder.resolve("authority.pem").toString()));
        press(robot, "Connect");
        await(() -> robot.lookup(".vault-card").tryQuery().isPresent());
    }

    private void connect(FxRobot robot) throws TimeoutException {
        begin(robot);
        press(robot, "Connect");
        await(() -> robot.lookup(".vault-card").tryQuery().isPresent());
        await(() -> robot.lookup(".vault-card .small-progress").tryQuery().isEmpty());
    }

    private void begin(FxRobot robot) throws TimeoutException {
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
    }

    private void publish(FxRobot robot, String label) throws TimeoutException {
        publishing(robot, label);
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
    }

    private void publishing(FxRobot robot, String label) throws TimeoutException {
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
    }

    @Test
    void saysWhatSealingAnewWillDoAndWhatCameOfIt(FxRobot robot) throws Exception {
        connect(robot);
        publish(robot, "Research");
        await(() -> rows(robot).contains("Research"));
        item(robot, ".vault-card .menu-button", "Seal anew …");
        await(() -> robot.lookup(".dialog #rotated").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".dialog #rotated").queryAs(CheckBox.class).fire());
        assertThat(robot.lookup(".dialog #meaning").queryLabeled().getText())
                .startsWith("A new version of the key keytally is made. The 1 shared keys");
        press(robot, "Seal anew");
        await(() -> texts(robot, ".dialog .label").contains(NAME + ": sealed anew"));
        robot.push(KeyCode.ESCAPE);
        assertThat(vault.values(NAME)).hasSize(2);
    }

    private static String tree(FxRobot robot) {
        return robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery()
                .map(tree -> leaf(tree.getRoot()))
                .orElse("");
    }

    private static String leaf(TreeItem<?> item) {
        return item.isLeaf() ? String.valueOf(item.getValue()) : leaf(item.getChildren().getFirst());
    }

    private static List<String> rows(FxRobot robot) {
        List<String> titles = new ArrayList<>();
        robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery()
                .ifPresent(tree -> tree.getRoot().getChildren().forEach(child -> collect(child, titles)));
        return titles;
    }

    private static void collect(TreeItem<?> item, List<String> titles) {
        titles.add(title(item));
        item.getChildren().forEach(child -> collect(child, titles));
    }

    // The rows are the screen's own affair; what they are called is in their text.
    private static String title(TreeItem<?> item) {
        return String.valueOf(item.getValue()).replaceFirst("Twig\\[title=", "").replaceFirst(", row=.*", "");
    }

    private static void select(FxRobot robot, String title) {
        robot.interact(() -> robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery()
                .ifPresent(tree -> select(tree, title)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> void select(TreeTableView<T> tree, String title) {
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            if (title(tree.getTreeItem(row)).equals(title)) {
                tree.getSelectionModel().clearAndSelect(row);
            }
        }
    }

    private static List<String> chips(FxRobot robot) {
        return texts(robot, ".version-rows .chip");
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Node>queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static List<String> items(FxRobot robot, String menu) {
        return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream().map(MenuItem::getText).toList();
    }

    private static void item(FxRobot robot, String menu, String text) {
        robot.interact(() -> robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .forEach(MenuItem::fire));
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".button").<Node>queryAll().stream()
                .filter(one -> one instanceof Button button && text.equals(button.getText()) && button.isVisible())
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
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            try {
                return condition.call();
            } catch (IndexOutOfBoundsException changing) {
                // The window changed while it was looked through; the next look sees it whole.
                return false;
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
