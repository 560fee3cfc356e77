package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.NoticeStack;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.SwayedTasks;
import org.keytally.app.fx.SwayedTasks.Fate;
import org.keytally.app.fx.Theme;
import org.keytally.app.fx.Typeface;
import org.keytally.app.fx.Views;
import org.keytally.app.prompt.Carried;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.keytally.core.domain.key.Environment;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a dialogue shows while it reads, and where what it reads cannot be had.
@ExtendWith(ApplicationExtension.class)
final class DialogueStatesIT {

    private static final Words WORDS = Words.english();

    private final Path folder;
    private final OpenWindow window;
    private final SwayedTasks tasks = new SwayedTasks();
    private Optional<Dialogs> dialogs = Optional.empty();
    private final StackPane content = new StackPane();
    private Optional<Screens> made = Optional.empty();
    private Map<Place, Screen> screens = Map.of();

    DialogueStatesIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        SampleHome.fill(window.home());
    }

    @Start
    void start(Stage stage) {
        Typeface.load();
        Dialogs above = new Dialogs(WORDS);
        dialogs = Optional.of(above);
        NoticeStack notices = new NoticeStack(tasks, WORDS);
        Scene scene = new Scene(new StackPane(content, notices, above.layer()), 1024, 640);
        Theme.LIGHT.dress(scene, 100);
        stage.setScene(scene);
        stage.show();
        Kit kit = new Kit(WORDS, new Formats(WORDS, ZoneOffset.UTC), tasks, new Views(WORDS), notices, above,
                window.outside(), new ReadOnlyObjectWrapper<>(Environment.DEVELOPMENT), () -> {});
        Screens all = new Screens(
                kit, window.home(), window.access(), _ -> {}, new SimpleStringProperty(""), new Carried());
        made = Optional.of(all);
        screens = all.all();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theChoiceOfAModelSaysWhatItCouldNotReadAndTriesAgain(FxRobot robot) throws Exception {
        Screen prompt = show(robot, Place.PROMPT);

        saysWhatIsBroken(robot, () -> act(prompt, "prompt.next.model"));
    }

    @Test
    void theRotationOfAKeyTellsItsStates(FxRobot robot) throws Exception {
        show(robot, Place.KEYS);
        String key = window.home().keys().listKeys().list().getFirst().key().id().value();

        tellsItsStates(robot, () -> made.orElseThrow().keyWays().rotate().accept(key));
    }

    @Test
    void theDialoguesOfTheOrganisationTellTheirStates(FxRobot robot) throws Exception {
        try (SampleVault vault = new SampleVault(folder); ProvisioningDouble host = new ProvisioningDouble()) {
            vault.fill(window.home());
            new SampleMembers(window.home(), vault.link(), host).provisioning();
            Screen organisation = show(robot, Place.ORGANISATION);
            await("the vault", () -> robot.lookup(".vault-card").tryQuery().isPresent()
                    && robot.lookup(".vault-card .small-progress").tryQuery().isEmpty());
            robot.interact(() -> robot.lookup(".tree-table-view").<TreeTableView<?>>query().getSelectionModel()
                    .select(2));
            tellsItsStates(robot, () -> fire("organisation.deed.versions"));

            robot.interact(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).fire());
            await("the members", () -> robot.lookup(".skeleton").tryQuery().isEmpty());
            tellsItsStates(robot, () -> act(organisation, "organisation.members.provision"));
        }
    }

    @Test
    void theSetupSaysWhatItCouldNotReadAndTriesAgain(FxRobot robot) throws Exception {
        robot.interact(() -> made.orElseThrow().setUp());
        await("setup", () -> robot.lookup(".setup").tryQuery().isPresent());
        tasks.sway(Fate.FAILS);
        // A click so soon after it is seen goes nowhere, nor does one so soon after another.
        long[] clicked = {System.nanoTime()};
        await("what is here", () -> {
            boolean isFirst = robot.lookup("#step").queryLabeled().getText().startsWith("Step 1");
            if (isFirst && System.nanoTime() - clicked[0] > TimeUnit.SECONDS.toNanos(2)) {
                clicked[0] = System.nanoTime();
                robot.interact(() -> robot.lookup(".setup .dialog-buttons .button:default").queryButton().fire());
            }
            return states().size() == 2;
        });
        tasks.sway(Fate.DONE);
        steps().forEach(step -> robot.interact(step::fire));
        await("found", () -> states().isEmpty());
    }

    private void tellsItsStates(FxRobot robot, Runnable open) throws TimeoutException {
        tasks.sway(Fate.HELD);
        robot.interact(open);
        await("waiting", () -> robot.lookup(".dialog .skeleton").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog .skeleton").query().getAccessibleText()).isEqualTo("Reading …");
        assertThat(states()).isEmpty();
        robot.interact(() -> dialogs.orElseThrow().closeAll());
        saysWhatIsBroken(robot, open);
    }

    private void saysWhatIsBroken(FxRobot robot, Runnable open) throws TimeoutException {
        tasks.sway(Fate.FAILS);
        robot.interact(open);
        await("broken", () -> !states().isEmpty());
        assertThat(robot.lookup(".dialog .state .label").queryAllAs(Labeled.class))
                .isNotEmpty()
                .allMatch(label -> !label.getText().isBlank());
        assertThat(steps()).singleElement().satisfies(step -> {
            assertThat(step.getText()).isNotBlank();
            assertThat(step.isFocusTraversable()).isTrue();
        });
        tasks.sway(Fate.DONE);
        robot.interact(steps().getFirst()::fire);
        await("there again", () -> states().isEmpty() && robot.lookup(".dialog .skeleton").tryQuery().isEmpty());
        assertThat(dialogs.orElseThrow().isOpen()).isTrue();
        robot.interact(() -> dialogs.orElseThrow().closeAll());
    }

    private Screen show(FxRobot robot, Place place) throws TimeoutException {
        Screen screen = Objects.requireNonNull(screens.get(place));
        robot.interact(() -> {
            content.getChildren().setAll(screen.node());
            screen.shown();
        });
        await(place.name(), () -> robot.lookup(".skeleton").tryQuery().isEmpty());
        return screen;
    }

    private static void act(Screen screen, String title) {
        screen.actions().stream()
                .filter(action -> action.title().equals(WORDS.of(title)))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    private void fire(String sentence) {
        content.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> WORDS.of(sentence).equals(one.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private List<Node> states() {
        return seen(".state.broken");
    }

    private List<Button> steps() {
        return seen(".state .button").stream().map(Button.class::cast).toList();
    }

    private List<Node> seen(String query) {
        return dialogs.flatMap(Dialogs::top).stream()
                .flatMap(dialogue -> dialogue.lookupAll(query).stream())
                .filter(DialogueStatesIT::isShown)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void await(String what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("never: " + what, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
