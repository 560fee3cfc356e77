package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.SupportContact;
import org.keytally.core.Keytally;
import org.keytally.core.usecase.home.CheckHealth;

/// The part of the settings for the health of the program and its home.
public final class DoctorScreen implements Screen {

    private final Kit kit;
    private final DoctorViewModel model;
    private final KeyCheckViewModel keyCheck;
    private final DoctorController controller;
    private final LateNode node = new LateNode();

    /// @param machine looks at the machine the home lies on
    public DoctorScreen(Kit kit, Keytally home, Supplier<CheckHealth> machine, DoctorWays ways) {
        this.kit = kit;
        DoctorCases cases = DoctorCases.of(home, machine, kit.environment()::get);
        this.model = new DoctorViewModel(cases, kit.tasks(), kit.words(), kit.notices());
        this.keyCheck = new KeyCheckViewModel(cases.examine(), kit.tasks(), kit.words(), new ExamText(
                kit.words(), kit.formats(), ways, new ExamText.Outwards(
                        id -> home.providers().find(id).flatMap(one -> one.keys().page()), kit.outside()::browse),
                home::now));
        MatterViewModel matter = new MatterViewModel(cases.look(), kit.tasks(), kit.words(), new ClueText(
                kit.words(), kit.formats(), home::providers, ways, home::now));
        this.controller = new DoctorController(
                model, matter, keyCheck, kit, () -> SupportContact.of(home.policy()));
        // Whatever has everything looked at anew means the keys, too.
        model.checkingProperty().subscribe(isChecking -> {
            if (isChecking) {
                keyCheck.read();
            }
        });
    }

    @Override
    public Node node() {
        return node.orMade(() -> kit.views().load(controller));
    }

    @Override
    public void shown() {
        model.read();
        controller.showSupport();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(kit.words().of("settings.doctor.again"), "fth-refresh-cw", "F5", model::read),
                Action.of(kit.words().of("settings.doctor.bundle"), "fth-package", controller::bundle));
    }
}
