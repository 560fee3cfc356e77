package org.keytally.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.keytally.core.domain.key.Key;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Goes through what the settings open, what the doctor finds, and the stages of the setup.
record SettingsTour(DialogueTour dialogues) {

    void walk() throws TimeoutException, IOException {
        dialogues.place(KeyCode.DIGIT8);
        dialogues.part("models");
        dialogues.fire("settings.provider.add");
        dialogues.seen("an own provider");
        dialogues.part("alerts");
        dialogues.fire("settings.alerts.add");
        dialogues.seen("a new hook");
        dialogues.part("prices");
        find("settings.prices.change");
        dialogues.seen("set a price");
        walkFiles();
        dialogues.fire("settings.env.change");
        dialogues.seen("the profile of an environment");
        walkDoctor();
        walkSetup();
    }

    // What is asked on the way of a file in or out.
    private void walkFiles() throws TimeoutException, IOException {
        Path export = dialogues.folder().resolve("export.json");
        dialogues.window().outside().choose(export);
        dialogues.part("storage");
        dialogues.fire("settings.data.export-secrets");
        dialogues.seen("a passphrase for an export");
        dialogues.fire("settings.data.export");
        DialogueTour.await(() -> Files.exists(export));
        dialogues.fire("settings.data.import");
        dialogues.seen("what an export brings");
        dialogues.part("environments");
        dialogues.window()
                .outside()
                .choose(Files.writeString(dialogues.folder().resolve("sample.env"),
                        "OPENAI_BASE_URL=https://here.example\n"));
        dialogues.fire("settings.env.import");
        dialogues.seen("what a file of an environment brings");
    }

    private void walkDoctor() throws TimeoutException {
        dialogues.part("doctor");
        for (String matter : List.of("sending", "costs", "speed")) {
            robot().interact(() -> robot().lookup("#matter-" + matter).queryAs(ToggleButton.class).fire());
            await("#clues .chip");
            dialogues.look().at("the doctor on " + matter);
        }
        robot().interact(() -> {
            ComboBox<Key> keys = robot().lookup("#key").queryComboBox();
            // A key that is disabled is told of without asking its provider.
            keys.getItems().stream().filter(key -> key.label().equals("Side project")).forEach(keys::setValue);
        });
        dialogues.fire("settings.doctor.key.check");
        await("#exam .chip");
        dialogues.look().at("the doctor on a key");
    }

    private void walkSetup() throws TimeoutException {
        find("setup.name");
        await(".setup");
        for (String stage : List.of("motives", "keys", "settings", "try")) {
            DialogueTour.await(() -> robot().lookup(".setup .screen-title").queryLabeled().getText()
                    .equals(dialogues.words().of("setup.title." + stage)));
            dialogues.settle();
            dialogues.look().at("setup: " + stage);
            if (stage.equals("keys")) {
                lookAtInvitation();
            }
            if (!stage.equals("try")) {
                goOn(stage);
            }
        }
        dialogues.leave();
    }

    private void lookAtInvitation() throws TimeoutException {
        dialogues.fire("setup.keys.invited");
        await(".dialog #address");
        dialogues.look().at("setup: an invitation");
        robot().push(KeyCode.ESCAPE);
        await(".setup");
    }

    // A click so soon after the last goes nowhere, and begins the time anew.
    private void goOn(String stage) throws TimeoutException {
        DialogueTour.await(() -> {
            WaitForAsyncUtils.sleep(1200, TimeUnit.MILLISECONDS);
            robot().interact(() -> robot().lookup(".setup .dialog-buttons .button:default").queryButton().fire());
            return !robot().lookup(".setup .screen-title").queryLabeled().getText()
                    .equals(dialogues.words().of("setup.title." + stage));
        });
    }

    private void find(String action) {
        robot().push(KeyCode.SHORTCUT, KeyCode.K).write(dialogues.words().of(action)).push(KeyCode.ENTER);
    }

    private void await(String selector) throws TimeoutException {
        DialogueTour.await(() -> robot().lookup(selector).tryQuery().isPresent());
    }

    private FxRobot robot() {
        return dialogues.robot();
    }
}
