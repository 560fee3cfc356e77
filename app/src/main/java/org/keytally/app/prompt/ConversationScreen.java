package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;

/// The conversation as the frame sees it.
final class ConversationScreen implements Screen {

    private final Kit kit;
    private final Keytally home;
    private final PromptViewModel model;
    private final PromptController conversation;
    private final ParametersController parameters;
    private final ComposerController composer;
    private final Held held;
    private final Carried carried;
    private final LateNode node = new LateNode();

    /// @param keys where keys are seen to
    /// @param carried what is being written while the home is closed
    ConversationScreen(Kit kit, Keytally home, KeyWays keys, Carried carried) {
        this.kit = kit;
        this.home = home;
        this.model = new PromptViewModel(
                PromptCases.of(home), kit.tasks(), kit.words(), kit.formats(), kit.notices(), kit.environment());
        this.conversation = new PromptController(model, kit, keys);
        this.parameters = new ParametersController(model.way().parameters());
        this.composer = new ComposerController(model, conversation, parameters, kit);
        this.held = new Held(model, home.histories()::isOn);
        this.carried = carried;
        model.composer().write(carried.writing());
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(conversation, composer, parameters));
    }

    @Override
    public void shown() {
        model.read();
        composer.focus();
    }

    @Override
    public void again() {
        model.read();
    }

    @Override
    public void ended() {
        carried.leave(held.unsent());
        if (held.isUnkept()) {
            kit.notices().tell(Notice.bad(kit.words().of(carried.isErased() ? "prompt.erased" : "prompt.gone")));
        }
    }

    @Override
    public boolean holds() {
        return held.isUnsent();
    }

    @Override
    public List<Action> actions() {
        Words words = kit.words();
        List<Action> actions = new ArrayList<>();
        if (model.sendingProperty().get()) {
            actions.add(Action.of(words.of("prompt.stop"), "fth-square", "Esc", model::stop));
        }
        actions.add(Action.of(words.of("prompt.send"), "fth-send", "Shortcut+Enter", model::send));
        actions.add(Action.of(words.of("prompt.renew"), "fth-edit", "Shortcut+N", composer::renew));
        actions.add(Action.of(words.of("prompt.next.model"), "fth-cpu", "Shortcut+M",
                () -> conversation.chooseModel(Optional.empty(), composer::focus)));
        actions.add(Action.of(words.of("prompt.route.title"), "fth-git-branch", "Shortcut+R",
                () -> conversation.step(NextStep.ROUTE)));
        actions.add(Action.of(words.of("prompt.history"), "fth-clock", "Shortcut+F", this::searchHistory));
        actions.add(Action.of(words.of("prompt.parameters"), "fth-sliders", composer::fold));
        actions.add(Action.of(words.of("prompt.attach"), "fth-paperclip", "Shortcut+O", composer::attach));
        return actions;
    }

    private void searchHistory() {
        HistoryViewModel history = new HistoryViewModel(
                home.histories(), home.changeSetting(), kit.tasks(), kit.words(), kit.formats(), home::now);
        kit.dialogs().show(HistoryController.dialogue(history, kit, composer::write));
    }
}
