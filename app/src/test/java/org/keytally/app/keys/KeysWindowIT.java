package org.keytally.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
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
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prices.PriceWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys that begin at the screen of keys, with a provider that runs here and a real home.
@ExtendWith(ApplicationExtension.class)
final class KeysWindowIT {

    private static final String MODELS = "{\"object\":\"list\",\"data\":[{\"id\":\"m-1\",\"object\":\"model\"}]}";
    private static final String ANSWER = """
            {"model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500}}""";
    private static final String FORMER = "gw-" + Canary.CORE + "former";
    private static final String LATER = "gw-" + Canary.CORE + "later";

    private final OpenWindow window;
    private final Path folder;

    KeysWindowIT(@TempDir Path folder) throws IOException {
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
    void addsAKeyAsksWithItAndFindsTheCostOnCostsAndActivity(FxRobot robot) throws Exception {
        try (FaultServer server = gateway()) {
            describe(server.base());
            go(robot, KeyCode.DIGIT3, ".screen-head");
            robot.push(KeyCode.SHORTCUT, KeyCode.N);
            await(() -> robot.lookup(".dialog .combo-box").tryQuery().isPresent());
            choose(robot, "gateway");
            paste(robot, FORMER);
            await(() -> robot.lookup(".test-line .label").queryAs(Label.class).getText().startsWith("It works"));
            robot.clickOn(".dialog .dialog-buttons .button:default");
            await(() -> robot.lookup(".key-row").queryAll().size() == 1);

            go(robot, KeyCode.DIGIT2, ".prompt-screen");
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            robot.interact(() -> robot.lookup(".writing > .text-area").queryTextInputControl().setText("hello"));
            robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
            await(() -> robot.lookup(".receipt").tryQuery().isPresent());
            assertThat(robot.lookup(".receipt").queryAs(Hyperlink.class).getText())
                    .contains("1,500 tokens", "$0.002", "you pay");

            go(robot, KeyCode.DIGIT4, ".costs .table-row-cell:filled");
            assertThat(robot.lookup(".cost-total .big-number").queryLabeled().getText()).isEqualTo("$0.002");
            robot.clickOn(".screen .right-pill");
            await(() -> robot.lookup(".activity .table-row-cell:filled").queryAll().size() == 1);

            go(robot, KeyCode.DIGIT3, ".key-row .spark-line");
            assertThat(robot.lookup(".key-spending .label").queryAs(Label.class).getText())
                    .isEqualTo("$0.002 this month");
            assertThat(server.seen()).hasSize(2).allMatch(
                    seen -> ("Bearer " + FORMER).equals(seen.headers().get("authorization")));
        }
    }

    @Test
    void addsAKeyOfAzureAtItsAddressWithAllThatIsSaidOfItAndChangesIt(FxRobot robot) throws Exception {
        try (FaultServer server = gateway()) {
            go(robot, KeyCode.DIGIT3, ".screen-head");
            robot.push(KeyCode.SHORTCUT, KeyCode.N);
            await(() -> robot.lookup(".dialog .combo-box").tryQuery().isPresent());
            choose(robot, "azure");
            await(() -> robot.lookup(".key-step").queryAll().size() == 4);
            paste(robot, FORMER);
            Node save = robot.lookup(".dialog .dialog-buttons .button:default").query();
            robot.clickOn("#endpoint");
            type(robot, "#endpoint", server.base().toString());
            await(() -> tested(robot).startsWith("It is tried as soon as you leave the field"));
            assertThat(save.isDisabled()).isTrue();
            robot.push(KeyCode.TAB);
            await(() -> !save.isDisabled());
            assertThat(robot.lookup(".key-step").queryAll()).isEmpty();

            robot.interact(() -> robot.lookup("#folding").queryAs(ToggleButton.class).fire());
            assertThat(robot.lookup("#usual").<String>queryComboBox().getItems()).containsExactly("m-1");
            type(robot, "#usual .text-field", "m-1");
            type(robot, "#budget", "-5");
            robot.interact(((Button) save)::fire);
            await(() -> !problems(robot).isEmpty());
            assertThat(problems(robot)).hasSize(1);
            type(robot, "#budget", "50");
            robot.interact(((Button) save)::fire);
            await(() -> robot.lookup(".key-row").queryAll().size() == 1);

            Key key = key();
            assertThat(key.connection().endpoint()).contains(server.base());
            assertThat(key.connection().model()).contains("m-1");
            assertThat(key.terms().monthlyBudget()).contains(new BigDecimal("50"));
            assertThat(server.seen()).isNotEmpty().allMatch(
                    seen -> FORMER.equals(seen.headers().get("api-key")));

            item(robot, "Change …");
            await(() -> robot.lookup(".key-dialog #owner").tryQuery().isPresent());
            assertThat(robot.lookup("#usual .text-field").queryTextInputControl().getText()).isEqualTo("m-1");
            assertThat(robot.lookup("#budget").queryTextInputControl().getText()).isEqualTo("50");
            type(robot, "#owner", "Sarah");
            type(robot, "#usual .text-field", "m-2");
            robot.push(KeyCode.ENTER);
            await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
            assertThat(key().notes().owner()).contains("Sarah");
            assertThat(key().connection().model()).contains("m-2");
            assertThat(key().terms()).isEqualTo(key.terms());
        }
    }

    @Test
    void asksNoProviderThatLiesOnTheWayToTheOneThatIsMeant(FxRobot robot) throws Exception {
        try (FaultServer server = gateway()) {
            describe(server.base());
            go(robot, KeyCode.DIGIT3, ".screen-head");
            robot.push(KeyCode.SHORTCUT, KeyCode.N);
            await(() -> robot.lookup(".dialog .combo-box").tryQuery().isPresent());
            paste(robot, FORMER);
            ComboBox<Provider> box = robot.lookup(".dialog .combo-box").queryComboBox();
            robot.interact(box::requestFocus);
            choose(robot, "gateway");
            await(() -> tested(robot).startsWith("It is tried as soon as you leave the field"));
            assertThat(server.seen()).isEmpty();

            robot.push(KeyCode.TAB);
            await(() -> tested(robot).startsWith("It works"));
        }
    }

    private static String tested(FxRobot robot) {
        return robot.lookup(".test-line .label").queryAs(Label.class).getText();
    }

    @Test
    void showsBesideAKeyWhoPaysAndBesideAModelWhyOneWouldChooseIt(FxRobot robot) throws Exception {
        try (Secret secret = Secret.ofUtf8(("sk-ant-api03-" + Canary.CORE).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(KeyWish.usual(Optional.of("anthropic")).withLabel("Claude"), secret);
        }
        go(robot, KeyCode.DIGIT3, ".key-row .payer-you");

        go(robot, KeyCode.DIGIT2, ".payer-glance .payer-you");
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        await(() -> robot.lookup(".model-choice .model-line .chip").tryQuery().isPresent());
    }

    private Key key() {
        return window.home().keys().listKeys().list().getFirst().key();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }

    private static List<String> problems(FxRobot robot) {
        return robot.lookup(".dialog .problem").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    void rotatesAKeyAndTestsTheNewSecretWhereTheKeyIsUsed(FxRobot robot) throws Exception {
        try (FaultServer server = gateway()) {
            add("Gate", server.base(), Optional.empty());
            go(robot, KeyCode.DIGIT3, ".key-row");
            item(robot, "Rotate …");
            await(() -> robot.lookup(".dialog .test-line").tryQuery().isPresent());
            assertThat(robot.lookup(".dialog .dialog-buttons .button:default").query().isDisabled()).isTrue();
            paste(robot, LATER);
            await(() -> !robot.lookup(".dialog .dialog-buttons .button:default").query().isDisabled());
            robot.clickOn(".dialog .dialog-buttons .button:default");

            await(() -> robot.lookup(".key-row .mono").queryAs(Label.class).getText().endsWith("ater"));
            assertThat(robot.lookup(".rotate-side .mono").<Label>queryAll()).extracting(Label::getText)
                    .containsExactly("•••• rmer", "•••• ater");
            assertThat(server.seen()).isNotEmpty().allMatch(
                    seen -> ("Bearer " + LATER).equals(seen.headers().get("authorization")));
        }
    }

    @Test
    void leavesAKeyAsItIsWhereTheNewSecretIsRefused(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(401, "application/json", "{}"))) {
            add("Gate", server.base(), Optional.empty());
            go(robot, KeyCode.DIGIT3, ".key-row");
            item(robot, "Rotate …");
            await(() -> robot.lookup(".dialog .test-line").tryQuery().isPresent());
            paste(robot, LATER);
            await(() -> robot.lookup(".dialog .check-box").query().isVisible());

            assertThat(robot.lookup(".dialog .dialog-buttons .button:default").query().isDisabled()).isTrue();
            robot.push(KeyCode.ESCAPE);
            assertThat(robot.lookup(".key-row .mono").queryAs(Label.class).getText()).endsWith("rmer");
        }
    }

    @Test
    void saysThatWhatWasPastedInPlaceOfASecretIsTooLong(FxRobot robot) throws Exception {
        add("Gate", URI.create("http://127.0.0.1:1"), Optional.empty());
        go(robot, KeyCode.DIGIT3, ".key-row");
        item(robot, "Replace secret …");
        await(() -> robot.lookup(".dialog .password-field").tryQuery().isPresent());
        paste(robot, "x".repeat(70_000));

        await(() -> robot.lookup(".notice.bad").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog .dialog-buttons .button:default").query().isDisabled()).isTrue();
    }

    @Test
    void showsWhatRunsOutAsALineOfTime(FxRobot robot) throws Exception {
        add("Soon", URI.create("http://127.0.0.1:1"), Optional.of(Duration.ofDays(12)));
        go(robot, KeyCode.DIGIT3, ".key-row");
        robot.push(KeyCode.SHORTCUT, KeyCode.D);

        await(() -> robot.lookup(".key-day").queryAll().size() == 2);
        assertThat(robot.lookup(".key-day").<Node>queryAll()).extracting(Node::getAccessibleText)
                .anyMatch(text -> text.matches("Soon, expires, .*, in 1[12] days"))
                .anyMatch(text -> text.startsWith("Soon, due for rotation, "));
    }

    private static FaultServer gateway() throws IOException {
        return new FaultServer((_, request, wire) -> wire.answer(
                200, "application/json", request.line().contains("/models") ? MODELS : ANSWER));
    }

    private void describe(URI base) throws IOException {
        Files.writeString(folder.resolve("home").resolve("providers.json"),
                "[{\"id\": \"gateway\", \"base\": \"" + base + "/v1\", \"recommended\": \"m-1\"}]");
        Provider gateway = window.home().providers().find("gateway").orElseThrow();
        window.home().pricing().setPrice().set(new PriceWish(
                gateway.id(), "m-1", new PriceMatch.Exact("m-1"),
                PriceRates.NONE.with(TokenClass.INPUT, Price.of("1")).with(TokenClass.OUTPUT, Price.of("2")),
                Optional.of(window.home().now().minus(Duration.ofDays(1))), Optional.empty()));
    }

    private static void choose(FxRobot robot, String provider) {
        robot.interact(() -> {
            // The first is the provider's, the second the environment's.
            ComboBox<Provider> box = robot.lookup(".dialog .combo-box").queryComboBox();
            box.getItems().stream().filter(one -> one.isNamed(provider)).forEach(box::setValue);
        });
    }

    private static void paste(FxRobot robot, String secret) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
            robot.lookup(".dialog .password-field").queryAs(SecretField.class).paste();
        });
    }

    private static void item(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".key-row .menu-button").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .forEach(MenuItem::fire));
    }

    private static void go(FxRobot robot, KeyCode digit, String seen) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, digit);
        await(() -> robot.lookup(seen).tryQuery().isPresent());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void add(String label, URI base, Optional<Duration> validFor) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        Terms terms = new Terms(
                new Validity(Optional.empty(), validFor.map(window.home().now()::plus)), Optional.empty(),
                Optional.empty(), Optional.empty());
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(),
                new Connection(Optional.of(base), Optional.empty(), Optional.empty(), Optional.empty()), terms,
                usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(FORMER.getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }
}
