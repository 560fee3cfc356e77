package org.keytally.app.prompt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.core.Keytally;

/// The prompts as the frame sees them: those that are answered at once, and those that can wait.
public final class PromptScreen implements Screen {

    private final Kit kit;
    private final Keytally home;
    private final KeyWays keys;
    private final Carried carried;
    private final PromptPartsController controller;
    private final Map<PromptPart, Screen> parts = new EnumMap<>(PromptPart.class);
    private final LateNode node = new LateNode();

    /// @param keys where keys are seen to
    /// @param carried what is queued while the home is closed
    public PromptScreen(Kit kit, Keytally home, KeyWays keys, Carried carried) {
        this.kit = kit;
        this.home = home;
        this.keys = keys;
        this.carried = carried;
        this.controller = new PromptPartsController(kit.words(), this::part);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        part(controller.seen()).shown();
    }

    @Override
    public void hidden() {
        part(controller.seen()).hidden();
    }

    @Override
    public void again() {
        part(controller.seen()).again();
    }

    @Override
    public void ended() {
        parts.values().forEach(Screen::ended);
    }

    @Override
    public boolean holds() {
        return parts.values().stream().anyMatch(Screen::holds);
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(part(controller.seen()).actions());
        for (PromptPart part : PromptPart.values()) {
            actions.add(Action.of(
                    kit.words().of("prompt.go", kit.words().of("prompt.part", part)), part.icon(),
                    () -> controller.go(part)));
        }
        return actions;
    }

    private Screen part(PromptPart part) {
        return parts.computeIfAbsent(part, this::make);
    }

    private Screen make(PromptPart part) {
        return switch (part) {
            case CONVERSATION -> new ConversationScreen(kit, home, keys, carried);
            case BATCH -> new BatchScreen(kit, home, keys, carried);
        };
    }
}
