package org.keytally.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.testfx.api.FxRobot;

/// Goes through the organisation with a vault and members in it, part by part and dialogue by dialogue.
record OrganisationTour(DialogueTour dialogues) {

    void walk() throws TimeoutException, IOException {
        Path folder = dialogues.folder();
        OpenWindow window = dialogues.window();
        try (SampleVault vault = new SampleVault(folder); ProvisioningDouble host = new ProvisioningDouble()) {
            vault.vault().holdsOthers(1);
            vault.fill(window.home());
            SampleMembers members = new SampleMembers(window.home(), vault.link(), host);
            members.fill();
            dialogues.place(KeyCode.DIGIT6);
            walkVault();
            new SampleDue(window).fill();
            part("due", ".table-row-cell .chip");
            dialogues.look().at("what is due");
            dialogues.byKey("a rotation", KeyCode.R);
            part("policy", ".policy-rules .label");
            dialogues.look().at("the policy");
            dialogues.byKey("the policy's editor", KeyCode.E);
            part("members", "#managed .table-row-cell");
            walkMembers(Files.writeString(
                    folder.resolve("request.json"), SampleMembers.request("Mara", vault.link())));
        }
    }

    private void walkVault() throws TimeoutException {
        await(".vault-card");
        DialogueTour.await(() -> robot().lookup(".vault-card .small-progress").tryQuery().isEmpty());
        select("organisation.deed.versions");
        dialogues.look().at("the vault");
        for (String deed : new String[]{"versions", "new-version", "validity", "take"}) {
            select("organisation.deed." + deed);
            dialogues.fire("organisation.deed." + deed);
            dialogues.seen(deed);
        }
        robot().push(KeyCode.SHORTCUT, KeyCode.L);
        await(".dialog #more");
        robot().interact(() -> robot().lookup(".dialog #more").queryAs(CheckBox.class).fire());
        dialogues.seen("connect a vault");
        dialogues.byKey("publish a key", KeyCode.N);
        dialogues.choose(".vault-card .menu-button", "organisation.rewrap");
        await(".dialog #rotated");
        robot().interact(() -> robot().lookup(".dialog #rotated").queryAs(CheckBox.class).fire());
        dialogues.seen("seal anew");
        dialogues.choose(".vault-card .menu-button", "organisation.invite");
        dialogues.seen("invite");
        dialogues.choose(".vault-card .menu-button", "organisation.leave");
        dialogues.seen("leave a vault");
    }

    private void walkMembers(Path request) throws TimeoutException {
        robot().interact(() -> table().getSelectionModel().select(2));
        dialogues.look().at("members");
        for (String deed : new String[]{"rotate", "received", "change", "remove"}) {
            robot().interact(() -> pick("organisation.member." + deed));
            dialogues.fire("organisation.member." + deed);
            dialogues.seen("member: " + deed);
        }
        robot().push(KeyCode.SHORTCUT, KeyCode.N);
        await(".dialog #file");
        robot().interact(() -> robot().lookup(".dialog #file").queryTextInputControl().setText(request.toString()));
        DialogueTour.await(() -> robot().lookup("#who").query().isVisible());
        dialogues.seen("add a member");
        robot().push(KeyCode.SHORTCUT, KeyCode.R);
        await(".due-steps .label");
        dialogues.seen("make keys for members");
        dialogues.byKey("join", KeyCode.G);
    }

    // The first row for which that can be done.
    private void pick(String deed) {
        for (int row = 0; row < table().getItems().size() && !isOffered(deed); row++) {
            table().getSelectionModel().select(row);
        }
    }

    private void select(String deed) {
        robot().interact(() -> {
            TreeTableView<?> tree = robot().lookup(".tree-table-view").query();
            for (int row = 0; row < tree.getExpandedItemCount() && !isOffered(deed); row++) {
                tree.getSelectionModel().select(row);
            }
        });
    }

    private boolean isOffered(String deed) {
        return robot().lookup(".shared-deeds .button").<Node>queryAll().stream()
                .map(Button.class::cast)
                .anyMatch(one -> dialogues.words().of(deed).equals(one.getText()));
    }

    private TableView<?> table() {
        return robot().lookup("#managed .table-view").query();
    }

    private void part(String name, String has) throws TimeoutException {
        dialogues.part(name);
        await(has);
        dialogues.settle();
    }

    private void await(String selector) throws TimeoutException {
        DialogueTour.await(() -> robot().lookup(selector).tryQuery().isPresent());
    }

    private FxRobot robot() {
        return dialogues.robot();
    }
}
