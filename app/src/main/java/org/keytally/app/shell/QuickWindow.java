package org.keytally.app.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Mnemonics;
import org.keytally.app.fx.NoticeStack;
import org.keytally.app.fx.WholeTexts;
import org.keytally.app.glance.GlancePart;
import org.keytally.app.prompt.KeyWays;
import org.keytally.app.prompt.QuickPrompt;
import org.keytally.app.sign.WindowTitle;
import org.keytally.core.Keytally;

/// The small window: what today has cost, the budget nearest its limit, who pays first, and one line to ask.
final class QuickWindow {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 300;
    private static final double LEAST_WIDTH = 420;
    private static final double LEAST_HEIGHT = 300;

    private static final PseudoClass ANSWERING = PseudoClass.getPseudoClass("answering");

    private final Stage stage = new Stage();
    private final Dialogs dialogs;
    private final NoticeStack notices;
    private final GlancePart glance;
    private final QuickPrompt prompt;
    private final VBox content;
    private final Scene scene;
    private final Subscription entitling;

    /// @param kit of the window, of which this one uses all but its dialogues and notices
    /// @param keys where keys are seen to
    QuickWindow(Kit kit, GlancePart glance, WindowTitle title, Keytally home, KeyWays keys,
            boolean hasMnemonics) {
        this.dialogs = new Dialogs(kit.words());
        this.notices = new NoticeStack(kit.tasks(), kit.words());
        this.glance = glance;
        this.prompt = new QuickPrompt(new Kit(
                kit.words(), kit.formats(), kit.tasks(), kit.views(),
                new DesktopToo(notices, kit.outside(), kit.tasks(), kit.words(), this::show), dialogs,
                kit.outside(), kit.environment(), kit.looksChanged()), home, keys);
        this.content = new VBox(glance.node(), prompt.node());
        VBox.setVgrow(prompt.node(), Priority.ALWAYS);
        content.getStyleClass().add("quick");
        Mnemonics mnemonics = new Mnemonics(
                () -> dialogs.top().map(List::of).orElseGet(() -> List.of(content, notices)));
        WholeTexts.showIn(content);
        // With large text on a low screen it scrolls as a whole.
        ScrollPane whole = new ScrollPane(content);
        whole.setFitToWidth(true);
        whole.setFitToHeight(true);
        whole.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        whole.setFocusTraversable(false);
        this.scene = new Scene(new StackPane(whole, notices, dialogs.layer(), mnemonics), WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        if (hasMnemonics) {
            mnemonics.listen(scene);
        }
        prompt.sendingProperty().subscribe(isSending -> {
            if (isSending) {
                content.pseudoClassStateChanged(ANSWERING, true);
                fit();
            } else {
                glance.read();
            }
        });
        WindowStage.adorn(stage);
        this.entitling = kit.environment().subscribe(environment -> stage.setTitle(
                kit.words().of("quick.title") + " – " + title.of(environment)));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        // A budget comes with the figures.
        glance.node().layoutBoundsProperty().addListener((_, _, _) -> kit.tasks().show(this::fit));
    }

    Scene scene() {
        return scene;
    }

    void show() {
        glance.read();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        fit();
        prompt.shown();
    }

    // As large as what is in it needs at the size of its text, as far as the screen has room for it.
    private void fit() {
        if (!stage.isShowing() || stage.isMaximized()) {
            return;
        }
        scene.getRoot().applyCss();
        Rectangle2D room = screen().getVisualBounds();
        double beside = edge(stage.getWidth(), scene.getWidth());
        double above = edge(stage.getHeight(), scene.getHeight());
        double width = Math.min(room.getWidth() - beside, Math.max(scene.getWidth(), content.prefWidth(-1)));
        double height = Math.min(room.getHeight() - above, Math.max(scene.getHeight(), content.prefHeight(width)));
        stage.setWidth(width + beside);
        stage.setHeight(height + above);
        if (stage.getX() + stage.getWidth() > room.getMaxX()) {
            stage.setX(room.getMaxX() - stage.getWidth());
        }
        if (stage.getY() + stage.getHeight() > room.getMaxY()) {
            stage.setY(room.getMaxY() - stage.getHeight());
        }
    }

    // What a desktop draws around it, as soon as that is known.
    private static double edge(double outside, double inside) {
        return Double.isNaN(outside) ? 0 : outside - inside;
    }

    private Screen screen() {
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }

    /// Whether it holds what can be had nowhere else.
    boolean holds() {
        return prompt.holds();
    }

    /// Whether anything in it would be missed.
    boolean isInUse() {
        return prompt.isInUse();
    }

    void close() {
        dialogs.closeAll();
        entitling.unsubscribe();
        stage.close();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (!dialogs.close() && !isStopped()) {
            stage.close();
        }
        event.consume();
    }

    private boolean isStopped() {
        boolean isSending = prompt.sendingProperty().get();
        if (isSending) {
            prompt.stop();
        }
        return isSending;
    }
}
