package org.keytally.app.settings.environments;

import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.settings.values.ValuesViewModel;
import org.keytally.core.Keytally;

/// The part of the settings for environments.
public final class EnvironmentsScreen implements Screen {

    private final Kit kit;
    private final ProfileCases profiles;
    private final EnvironmentsViewModel model;
    private final EnvFilesViewModel files;
    private final ValuesViewModel values;
    private final LateNode node = new LateNode();

    public EnvironmentsScreen(Kit kit, Keytally home) {
        this.kit = kit;
        this.profiles = ProfileCases.of(home);
        EnvironmentCases cases = EnvironmentCases.of(home);
        this.model = new EnvironmentsViewModel(cases, kit.tasks(), kit.words(), kit.notices());
        this.values = new ValuesViewModel(
                cases.values(), kit.tasks(), kit.words(), kit.notices(), kit.looksChanged());
        this.files = new EnvFilesViewModel(cases, kit.tasks(), kit.words(), kit.notices(), this::shown);
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(
                new EnvironmentsController(model, files, values, profiles, kit)));
    }

    @Override
    public void shown() {
        model.read();
        values.read();
    }
}
