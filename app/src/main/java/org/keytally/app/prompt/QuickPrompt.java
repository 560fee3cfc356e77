package org.keytally.app.prompt;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.core.Keytally;

/// One question at a time, asked the same way as in a conversation.
public final class QuickPrompt {

    private final Kit kit;
    private final PromptViewModel model;
    private final QuickPromptController controller;
    private final Held held;
    private final LateNode node = new LateNode();

    /// @param keys where keys are seen to
    public QuickPrompt(Kit kit, Keytally home, KeyWays keys) {
        this.kit = kit;
        this.model = new PromptViewModel(
                PromptCases.of(home), kit.tasks(), kit.words(), kit.formats(), kit.notices(), kit.environment());
        this.held = new Held(model, home.histories()::isOn);
        this.controller = new QuickPromptController(model, kit, keys);
    }

    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    /// Told each time it comes to be seen: it finds the way again.
    public void shown() {
        model.read();
        controller.focus();
    }

    /// Whether an answer is on its way.
    public ReadOnlyBooleanProperty sendingProperty() {
        return model.sendingProperty();
    }

    /// Whether it holds what can be had nowhere else.
    public boolean holds() {
        return held.isUnsent();
    }

    /// Whether anything in it would be missed.
    public boolean isInUse() {
        return held.isUnsent() || held.isUnkept();
    }

    /// Gives up the answer that is on its way; what came is booked.
    public void stop() {
        model.stop();
    }
}
