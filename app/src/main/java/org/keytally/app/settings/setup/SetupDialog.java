package org.keytally.app.settings.setup;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keytally.app.fx.Kit;
import org.keytally.core.Keytally;

/// The setup as a dialogue above the screens.
public final class SetupDialog {

    private final Kit kit;
    private final Keytally home;
    private final Map<String, String> variables;
    private final Ways ways;

    /// Where the setup leads to.
    ///
    /// @param addKey shows the dialogue in which a key is added
    /// @param connect shows the dialogue that takes an invitation, and tells each time keys were collected by it
    /// @param finished told when the setup was gone through
    public record Ways(Runnable addKey, Consumer<Runnable> connect, Runnable finished) {}

    /// @param variables of this process, among which keys are looked for
    public SetupDialog(Kit kit, Keytally home, Map<String, String> variables, Ways ways) {
        this.kit = kit;
        this.home = home;
        this.variables = Map.copyOf(variables);
        this.ways = ways;
    }

    /// Shows it where it was left.
    public void show() {
        SetupCases cases = SetupCases.of(home, variables, kit.environment()::get);
        SetupViewModel model = new SetupViewModel(cases, kit.tasks(), kit.words(), kit.notices());
        FirstPromptViewModel first = new FirstPromptViewModel(cases, kit.tasks(), kit.words(), kit.formats());
        Region dialogue = (Region) kit.views().load(new SetupController(model, first, kit, ways));
        kit.dialogs().show(dialogue);
        // What comes first is to tick; the demo is only for who wants it.
        dialogue.lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
        model.resume();
    }
}
