package org.keytally.app.settings.rules;

import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.Showing;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for who pays first and who steps in.
public final class RulesScreen implements Screen {

    private final Kit kit;
    private final ValuesViewModel values;
    private final RulesViewModel rules;
    private final LateNode node = new LateNode();

    public RulesScreen(Kit kit, Keytally home) {
        this.kit = kit;
        RuleCases cases = RuleCases.of(home);
        this.rules = new RulesViewModel(cases, kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
        this.values = new ValuesViewModel(cases.values(), kit.tasks(), kit.words(), kit.notices(), () -> {
            kit.looksChanged().run();
            rules.read();
        });
        Showing.whenBack(values.showingProperty(), rules::read);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(new RulesController(values, rules, kit)));
    }

    @Override
    public void shown() {
        values.read();
        rules.read();
    }
}
