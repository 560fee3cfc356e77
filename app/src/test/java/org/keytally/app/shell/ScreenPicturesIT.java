package org.keytally.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Picture;
import org.keytally.app.fx.Views;
import org.keytally.app.words.Words;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Scope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Makes the pictures of all screens in both themes, when asked to; they are for people to look at.
@EnabledIfSystemProperty(named = "pictures", matches = "true", disabledReason = "makes pictures, tests nothing")
@ExtendWith(ApplicationExtension.class)
final class ScreenPicturesIT {

    private static final Path PICTURES =
            Path.of(System.getProperty("pictures.folder", Path.of("..", "docs", "screens").toString()));
    private static final int WIDTH = Integer.getInteger("pictures.width", 1200);
    private static final int HEIGHT = Integer.getInteger("pictures.height", 760);
    private static final String TEXT = System.getProperty("pictures.text", "100");

    private static final Words WORDS = Words.in(System.getProperty("pictures.language", "en"));

    private final Path folder;
    private final OpenWindow window;

    ScreenPicturesIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        SampleHome.fill(window.home());
        window.home().changeSetting().change(
                Setting.LANGUAGE.label(), WORDS.language().getLanguage(), Narrowing.EVERYWHERE);
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), TEXT, Narrowing.EVERYWHERE);
        new SampleUse(window).send();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void picturesEveryScreen(FxRobot robot) throws Exception {
        for (Place place : Place.values()) {
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(place.number())));
            settle(robot);
            both(robot, place == Place.ORGANISATION ? "organisation-none" : place.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void picturesEveryPartOfTheSettings(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        settle(robot);
        for (Node item : robot.lookup(".settings-list .nav-item").queryAll()) {
            robot.interact(((ToggleButton) item)::fire);
            settle(robot);
            both(robot, "settings-" + item.getId().substring("part-".length()));
        }
    }

    @Test
    void picturesTheDialoguesOfTheSettings(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        settle(robot);
        robot.interact(() -> robot.lookup("#part-prices").queryAs(ToggleButton.class).fire());
        settle(robot);
        robot.interact(() -> robot.lookup(".price-search").queryTextInputControl().setText("openai gpt-4o"));
        robot.interact(() -> robot.lookup(".price-table").queryTableView().getSelectionModel().select(2));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".period").tryQuery().isPresent());
        both(robot, "settings-price-time-line");
        robot.push(KeyCode.CONTROL, KeyCode.K).write(WORDS.of("settings.prices.change")).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        both(robot, "settings-price-set");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#elsewhere").queryAs(ToggleButton.class).fire());
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> robot.lookup(".what-if-table .share-bar").tryQuery().isPresent());
        both(robot, "settings-prices-what-if");
        robot.interact(() -> robot.lookup("#part-models").queryAs(ToggleButton.class).fire());
        settle(robot);
        fire(robot, "settings.provider.add");
        both(robot, "settings-provider");
    }

    @Test
    void picturesTheSetup(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K).write(WORDS.of("setup.name")).push(KeyCode.ENTER);
        for (String stage : List.of("motives", "keys", "settings", "try")) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
            if (stage.equals("try")) {
                robot.interact(
                        () -> robot.lookup(".setup .combo-box").queryComboBox().getSelectionModel().selectLast());
                robot.interact(() -> robot.lookup(".setup-stage .button.accent").queryButton().fire());
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                        () -> robot.lookup(".setup-answer").query().isVisible());
            }
            both(robot, "setup-" + stage);
            robot.interact(() -> robot.lookup(".setup .dialog-buttons .button:default").queryButton().fire());
        }
    }

    @Test
    void picturesTheDialoguesOfKeys(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        both(robot, "keys-add");
        robot.interact(() -> {
            ComboBox<Provider> box = robot.lookup(".dialog .combo-box").queryComboBox();
            box.getItems().stream().filter(one -> one.isNamed("azure")).forEach(box::setValue);
        });
        both(robot, "keys-add-steps");
        robot.interact(() -> robot.lookup("#folding").queryAs(ToggleButton.class).fire());
        both(robot, "keys-add-more");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup(".key-row .menu-button").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> WORDS.of("keys.card.change").equals(item.getText()))
                .forEach(MenuItem::fire));
        await(robot, ".key-dialog");
        both(robot, "keys-change");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup(".key-row .menu-button").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> WORDS.of("keys.card.rotate").equals(item.getText()))
                .forEach(MenuItem::fire));
        await(robot, ".rotate-step");
        both(robot, "keys-rotate");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        both(robot, "keys-calendar");
    }

    private void picturesWhatIsDue(FxRobot robot) throws Exception {
        new SampleDue(window).fill();
        robot.interact(() -> robot.lookup("#part-due").queryAs(ToggleButton.class).fire());
        await(robot, ".table-row-cell .chip");
        settle(robot);
        both(robot, "organisation-due");
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(robot, ".rotate-step");
        both(robot, "organisation-rotate-grace");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup(".shared-tree .table-view").<TableView<?>>query().getSelectionModel()
                .select(1));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        await(robot, ".rotate-step");
        both(robot, "organisation-rotate-begin");
        robot.push(KeyCode.ESCAPE);
    }

    private static void await(FxRobot robot, String selector) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(selector).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void picturesTheOrganisation(FxRobot robot) throws Exception {
        try (SampleVault vault = new SampleVault(folder)) {
            vault.fill(window.home());
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
            settle(robot);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".vault-card").tryQuery().isPresent()
                            && robot.lookup(".vault-card .small-progress").tryQuery().isEmpty());
            robot.interact(() -> robot.lookup(".tree-table-view").<TreeTableView<?>>query().getSelectionModel()
                    .select(2));
            both(robot, "organisation");
            fire(robot, "organisation.deed.versions");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".version-rows .chip").queryAll().size() > 1);
            both(robot, "organisation-versions");
            robot.push(KeyCode.ESCAPE);
            fire(robot, "organisation.deed.new-version");
            both(robot, "organisation-new-version");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.N);
            both(robot, "organisation-publish");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.L);
            both(robot, "organisation-connect");
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> robot.lookup("#asMember").queryAs(CheckBox.class).fire());
            both(robot, "organisation-as-member");
            robot.interact(() -> robot.lookup("#asMember").queryAs(CheckBox.class).fire());
            robot.interact(() -> robot.lookup(".vault-card .menu-button").queryAs(MenuButton.class).getItems().stream()
                    .filter(item -> WORDS.of("organisation.rewrap").equals(item.getText()))
                    .forEach(MenuItem::fire));
            await(robot, ".dialog #rotated");
            robot.interact(() -> robot.lookup(".dialog #rotated").queryAs(CheckBox.class).fire());
            both(robot, "organisation-rewrap");
            robot.push(KeyCode.ESCAPE);
            picturesWhatIsDue(robot);
            robot.interact(() -> robot.lookup("#part-policy").queryAs(ToggleButton.class).fire());
            settle(robot);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".policy-rules .label").tryQuery().isPresent());
            both(robot, "organisation-policy");
            robot.push(KeyCode.CONTROL, KeyCode.E);
            both(robot, "organisation-policy-edit");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
            settle(robot);
            robot.interact(() -> robot.lookup(".screen .scroll-pane").queryAs(ScrollPane.class).setVvalue(1));
            both(robot, "keys-shared");
        }
    }

    @Test
    void picturesTheMembers(FxRobot robot) throws Exception {
        try (SampleVault vault = new SampleVault(folder); ProvisioningDouble host = new ProvisioningDouble()) {
            vault.fill(window.home());
            SampleMembers members = new SampleMembers(window.home(), vault.link(), host);
            members.fill();
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
            settle(robot);
            robot.interact(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).fire());
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".table-view").tryQueryAs(TableView.class)
                            .filter(table -> !table.getItems().isEmpty()).isPresent());
            robot.interact(() -> robot.lookup(".table-view").queryTableView().getSelectionModel().select(2));
            both(robot, "organisation-members");
            fire(robot, "organisation.member.rotate");
            robot.interact(() -> robot.lookup("#deleteOld").queryAs(CheckBox.class).fire());
            both(robot, "organisation-members-rotate");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.N);
            Path request = Files.writeString(folder.resolve("request.json"),
                    SampleMembers.request("Mara", vault.link()));
            robot.interact(() -> robot.lookup(".dialog #file").queryTextInputControl().setText(request.toString()));
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup("#who").query().isVisible());
            both(robot, "organisation-members-add");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.CONTROL, KeyCode.R);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".due-steps .label").tryQuery().isPresent());
            both(robot, "organisation-members-provision");
            robot.push(KeyCode.ESCAPE);
            members.giveOneself("Sarah");
            robot.interact(() -> robot.lookup("#asMember").queryAs(CheckBox.class).fire());
            robot.interact(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).fire());
            settle(robot);
            both(robot, "organisation-members-own");
        }
    }

    private static void fire(FxRobot robot, String sentence) {
        robot.interact(() -> robot.lookup(".button").<Node>queryAll().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> WORDS.of(sentence).equals(one.getText()))
                .forEach(Button::fire));
    }

    @Test
    void picturesTheWayIn(FxRobot robot) throws Exception {
        settle(robot);
        Map<String, HomeException.Kind> shut = Map.of(
                "unlock", HomeException.Kind.NO_PASSPHRASE, "unlock-new", HomeException.Kind.NO_KEYCHAIN,
                "unlock-locked", HomeException.Kind.KEYCHAIN_LOCKED);
        for (Map.Entry<String, HomeException.Kind> one : shut.entrySet()) {
            HomeAccess access = new HomeAccess(Path.of("home"), window.machine(), () -> true, _ -> {
                throw new HomeException(one.getValue(), "home");
            });
            robot.interact(() -> {
                Gate gate = new Gate(access, new DirectTasks(), WORDS, new Views(WORDS));
                robot.lookup("#content").queryAs(StackPane.class).getChildren().setAll(gate.node());
                gate.open(() -> Opening.of(access, Typed.nothing()));
            });
            both(robot, one.getKey());
        }
    }

    @Test
    void picturesTheDialogueOfBudgets(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.write("20");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> !robot.lookup(".budget-preview").queryLabeled().getText().isEmpty());
        both(robot, "budgets-set");
    }

    @Test
    void picturesTheEntriesBehindTheCosts(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle(robot);
        robot.clickOn(".screen .right-pill");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> robot.lookup(".activity .table-row-cell").queryAll().size() > 2);
        both(robot, "costs-activity");
        Node third = robot.lookup(".activity .table-row-cell").nth(2).query();
        robot.clickOn(third);
        both(robot, "costs-entry");
    }

    @Test
    void picturesTheFiguresBesideTheBills(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle(robot);
        robot.interact(() -> robot.lookup(".screen .center-pill").queryAs(ToggleButton.class).fire());
        await(robot, ".reconciliation .table-row-cell");
        both(robot, "costs-reconciliation");
    }

    @Test
    void picturesTheSmallWindow(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> robot.lookup(".quick .payer-glance .label").tryQuery().isPresent());
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        both(robot, "quick-empty", ".quick");
        robot.interact(() -> robot.lookup(".quick .way-model").queryButton().fire());
        pick(robot, Provider::isPractice, "practice");
        robot.clickOn(".quick .text-field").write("Which keys run out *this* week?").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".quick .receipt").tryQuery().isPresent());
        both(robot, "quick", ".quick");
    }

    @Test
    void picturesThePalette(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        both(robot, "palette");
    }

    @Test
    void picturesAConversation(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle(robot);
        both(robot, "prompt-empty");
        robot.clickOn(".way-model");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".model-choice").tryQuery().isPresent());
        both(robot, "prompt-model");
        ask(robot, "practice",
                "# Plan\n\n1. *Read* the **keys**\n2. run `keytally route`\n\n```java\nint sum = a + b;\n```\n\n"
                        + "| a | b |\n|---|---|\n| 1 | 2 |\n\n[docs](https://example.org/x)");
        ask(robot, "practice-cut", "Tell me of the sea, and of the ships on it.");
        both(robot, "prompt-conversation");
    }

    @Test
    void picturesPromptsThatCanWait(FxRobot robot) throws Exception {
        try (PlayedBatches batches = new PlayedBatches()) {
            batches.addKey(window.home(), "Batches", Scope.PERSONAL);
            batches.answerWith("A **tally stick** is a stick with notches, which recorded numbers.");
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
            settle(robot);
            robot.interact(() -> robot.lookup("#part-batch").queryAs(ToggleButton.class).fire());
            settle(robot);
            both(robot, "batch-empty");
            pick(robot, provider -> provider.isNamed("openai"), "gpt-4o-mini");
            for (String text : List.of("Describe a tally stick in one sentence.", "And how was it split?")) {
                queue(robot, text);
            }
            send(robot, batches, 2);
            batches.become("completed");
            robot.push(KeyCode.F5);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".batch .chip.good").queryAll().size() == 2);
            fire(robot, "batch.collect");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> robot.lookup(".batch .markdown").tryQuery().isPresent());
            batches.become("in_progress");
            for (String text : List.of("Translate this sentence into ten languages.", "Name every Norman king.",
                    "Tell me of the sea, and of the ships on it.", "What is a foil and what is a stock?")) {
                queue(robot, text);
            }
            batches.takeAtMost(3);
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".trouble-head").tryQuery().isPresent());
            settle(robot);
            both(robot, "batch");
            robot.interact(() -> robot.lookup(".batches").queryAs(ScrollPane.class).setVvalue(1));
            both(robot, "batch-shelf");
        }
    }

    private static void queue(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".writing .text-area").queryTextInputControl().setText(text));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void send(FxRobot robot, PlayedBatches batches, int count) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> batches.taken() == count);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".batch").queryAll().size() == count);
        settle(robot);
    }

    @Test
    void picturesTheQuestionWhoPays(FxRobot robot) throws Exception {
        robot.interact(() -> window.home().changeSetting()
                .change(Setting.PREFERENCE.label(), "ask", Narrowing.EVERYWHERE));
        robot.push(KeyCode.CONTROL, KeyCode.K).write(WORDS.of("sign.environment.staging")).push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle(robot);
        pick(robot, provider -> provider.isNamed("openai"), "gpt-4o-mini");
        robot.interact(
                () -> robot.lookup(".writing .text-area").queryTextInputControl().setText("Tell me of the sea."));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> robot.lookup(".payer-glance .payer-team").tryQuery().isPresent());
        robot.clickOn(".payer-button");
        both(robot, "prompt-route");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(".writing-tools .toggle-button");
        both(robot, "prompt-parameters");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".ask").tryQuery().isPresent());
        both(robot, "prompt-ask");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".trouble-head").tryQuery().isPresent());
        both(robot, "prompt-not-sent");
    }

    private static void pick(FxRobot robot, Predicate<Provider> wanted, String model) throws TimeoutException {
        if (robot.lookup(".model-choice").tryQuery().isEmpty()) {
            robot.clickOn(".way-model");
        }
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> !robot.lookup(".model-choice .combo-box").queryComboBox().getItems().isEmpty());
        robot.interact(() -> robot.lookup(".model-choice .combo-box").<Provider>queryComboBox().getItems().stream()
                .filter(wanted)
                .findFirst()
                .ifPresent(robot.lookup(".model-choice .combo-box").<Provider>queryComboBox()::setValue));
        robot.interact(() -> robot.lookup(".model-choice .field .text-field").queryTextInputControl().setText(model));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void ask(FxRobot robot, String model, String text) throws TimeoutException {
        pick(robot, Provider::isPractice, model);
        robot.interact(() -> robot.lookup(".writing .text-area").queryTextInputControl().setText(text));
        int before = robot.lookup(".receipt").queryAll().size();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup(".receipt").queryAll().size() > before);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void both(FxRobot robot, String name) throws IOException {
        both(robot, name, ".frame");
    }

    /// @param within something in the window that is pictured
    private void both(FxRobot robot, String name, String within) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            Scene scene = robot.lookup(within).query().getScene();
            robot.interact(() -> window.desktop().set(scheme));
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
            Picture.write(picture, PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT)
                    + ".png"));
        }
    }

    private static void settle(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent()
                && robot.lookup(".skeleton").queryAll().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
