package org.keytally.app.settings.rules;

import java.util.Optional;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for who pays first and who steps in.
public final class RulesScreen implements Screen {

    private final Kit kit;
    private final ValuesViewModel values;
    private final RulesViewModel rules;
    private Optional<Node> node = Optional.empty();

    public RulesScreen(Kit kit, Keytally home) {
        this.kit = kit;
        RuleCases cases = RuleCases.of(home);
        this.rules = new RulesViewModel(cases, kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
        this.values = new ValuesViewModel(cases.values(), kit.tasks(), kit.words(), kit.notices(), () -> {
            kit.looksChanged().run();
            rules.read();
        });
    }

    @Override
    public Node node() {
        if (node.isEmpty()) {
            node = Optional.of(kit.views().load(new RulesController(values, rules, kit)));
        }
        return node.get();
    }

    @Override
    public void shown() {
        values.read();
        rules.read();
    }
}
