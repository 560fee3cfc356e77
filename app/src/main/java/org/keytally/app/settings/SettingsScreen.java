package org.keytally.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Screen;
import org.keytally.app.settings.alerts.AlertsScreen;
import org.keytally.app.settings.doctor.DoctorScreen;
import org.keytally.app.settings.doctor.DoctorWays;
import org.keytally.app.settings.environments.EnvironmentsScreen;
import org.keytally.app.settings.keeping.KeepingScreen;
import org.keytally.app.settings.looks.LooksScreen;
import org.keytally.app.settings.models.ModelsScreen;
import org.keytally.app.settings.prices.PricesScreen;
import org.keytally.app.settings.rules.RulesScreen;
import org.keytally.app.settings.storage.StorageScreen;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.usecase.home.CheckHealth;

/// The settings as the frame sees them.
public final class SettingsScreen implements Screen {

    private final Kit kit;
    private final Keytally home;
    private final Around around;
    private final SettingsController controller;
    private final Map<SettingsPart, Screen> parts = new EnumMap<>(SettingsPart.class);
    private final LateNode node = new LateNode();

    /// What lies around the home.
    ///
    /// @param folder where the home lies
    /// @param machine looks at the machine it lies on
    /// @param setup shows the setup
    /// @param doctor where the doctor leads to
    public record Around(Path folder, Supplier<CheckHealth> machine, Runnable setup, DoctorWays doctor) {}

    /// @param seen the part that was seen last, by its word
    public SettingsScreen(Kit kit, Keytally home, Around around, StringProperty seen) {
        this.kit = kit;
        this.home = home;
        this.around = around;
        this.controller = new SettingsController(kit.words(), seen, this::part);
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
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (SettingsPart part : SettingsPart.values()) {
            String title = kit.words().of("settings.go", kit.words().of("settings.part", part));
            actions.add(Action.of(title, part.icon(), () -> controller.go(part)));
        }
        actions.add(Action.of(kit.words().of("setup.name"), "fth-compass", around.setup()));
        actions.addAll(part(controller.seen()).actions());
        return actions;
    }

    /// Goes to a part by its word, shown or not.
    public void go(String word) {
        Arrays.stream(SettingsPart.values())
                .filter(part -> Words.code(part).equals(word))
                .forEach(controller::go);
    }

    /// Goes to the prices of a model.
    ///
    /// @param sought its provider and its name
    public void goToPrices(String sought) {
        if (part(SettingsPart.PRICES) instanceof PricesScreen prices) {
            prices.seek(sought);
        }
        controller.go(SettingsPart.PRICES);
    }

    private Screen part(SettingsPart part) {
        return parts.computeIfAbsent(part, this::make);
    }

    private Screen make(SettingsPart part) {
        return switch (part) {
            case RULES -> new RulesScreen(kit, home);
            case LOOKS -> new LooksScreen(kit, home);
            case MODELS -> new ModelsScreen(kit, home);
            case PRICES -> new PricesScreen(kit, home);
            case ENVIRONMENTS -> new EnvironmentsScreen(kit, home);
            case ALERTS -> new AlertsScreen(kit, home);
            case KEEPING -> new KeepingScreen(kit, home);
            case STORAGE -> new StorageScreen(kit, home, around.folder(), around.setup());
            case DOCTOR -> new DoctorScreen(kit, home, around.machine(), around.doctor());
        };
    }
}
