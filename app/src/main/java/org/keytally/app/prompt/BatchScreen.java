package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.util.Duration;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Beat;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;

/// The prompts that can wait, as a part of the screen of prompts.
final class BatchScreen implements Screen {

    // Providers take minutes at least, and each look is a request for each batch.
    private static final Duration EVERY = Duration.minutes(2);

    private final Kit kit;
    private final BatchViewModel model;
    private final BatchController controller;
    private final Beat beat;
    private final LateNode node = new LateNode();

    /// @param keys where keys are seen to
    /// @param carried what is queued while the home is closed
    BatchScreen(Kit kit, Keytally home, KeyWays keys, Carried carried) {
        this.kit = kit;
        this.model = new BatchViewModel(
                BatchCases.of(home), kit.tasks(), kit.words(), kit.formats(), kit.notices(), kit.environment(),
                carried);
        this.controller = new BatchController(model, kit, keys);
        this.beat = new Beat(EVERY, model.shelf()::look);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
        beat.start();
        controller.focus();
    }

    @Override
    public void again() {
        model.refresh();
    }

    @Override
    public void hidden() {
        beat.stop();
    }

    @Override
    public void ended() {
        beat.stop();
        model.leave();
    }

    @Override
    public boolean holds() {
        return model.hasQueued();
    }

    @Override
    public List<Action> actions() {
        Words words = kit.words();
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of(words.of("batch.add"), "fth-plus", "Shortcut+Enter", controller::add));
        actions.add(Action.of(words.of("batch.file"), "fth-file-plus", "Shortcut+O", controller::addFile));
        actions.add(model.sending().runningProperty().get()
                ? Action.of(words.of("prompt.stop"), "fth-square", "Shortcut+Shift+Enter", model.sending()::stop)
                : Action.of(words.of("batch.send-queue"), "fth-send", "Shortcut+Shift+Enter", model::send));
        actions.add(Action.of(words.of("prompt.next.model"), "fth-cpu", "Shortcut+M", controller::chooseModel));
        actions.add(Action.of(words.of("prompt.route.title"), "fth-git-branch", "Shortcut+R", controller::showRoute));
        actions.add(Action.of(words.of("batch.look"), "fth-refresh-cw", "F5", controller::look));
        actions.add(Action.of(words.of("batch.collect"), "fth-inbox", "Shortcut+Shift+C", controller::collect));
        return actions;
    }
}
