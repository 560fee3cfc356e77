package org.keytally.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.keytally.app.budgets.BudgetsScreen;
import org.keytally.app.costs.CostsScreen;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.app.home.HomeScreen;
import org.keytally.app.keys.KeysScreen;
import org.keytally.app.organisation.OrganisationScreen;
import org.keytally.app.prompt.Carried;
import org.keytally.app.prompt.KeyWays;
import org.keytally.app.prompt.PromptScreen;
import org.keytally.app.rotation.RotationAssistant;
import org.keytally.app.rotation.RotationCases;
import org.keytally.app.settings.SettingsScreen;
import org.keytally.app.settings.doctor.DoctorWays;
import org.keytally.app.settings.setup.SetupDialog;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.catalog.Money;

/// Puts the screens together by hand, each with the use cases it needs.
final class Screens {

    private final Kit kit;
    private final Keytally home;
    private final HomeAccess access;
    private final Consumer<Place> go;
    private final StringProperty part;
    private final Carried carried;
    private final RotationCases rotations;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);

    /// @param go leads to another place
    /// @param part of the settings that was seen last
    /// @param carried prompts that wait while the home is closed
    Screens(Kit kit, Keytally home, HomeAccess access, Consumer<Place> go, StringProperty part, Carried carried) {
        this.kit = kit;
        this.home = home;
        this.access = access;
        this.go = go;
        this.part = part;
        this.carried = carried;
        this.rotations = RotationCases.of(home, access.machine().surroundings().environment());
    }

    /// Shows the setup where it was left.
    void setUp() {
        new SetupDialog(
                kit, home, environment(),
                new SetupDialog.Ways(this::askForKey, this::connect, () -> go.accept(Place.PROMPT))).show();
    }

    /// Goes to the keys, and asks for a new one there.
    void addKey() {
        go.accept(Place.KEYS);
        askForKey();
    }

    private void askForKey() {
        Objects.requireNonNull(screens.get(Place.KEYS)).actions().getFirst().run().run();
    }

    private void connect(Runnable collected) {
        if (screens.get(Place.ORGANISATION) instanceof OrganisationScreen organisation) {
            organisation.connect(collected);
        }
    }

    Map<Place, Screen> all() {
        for (Place place : Place.values()) {
            screens.put(place, screen(place));
        }
        return screens;
    }

    private void goToPart(String word) {
        if (screens.get(Place.SETTINGS) instanceof SettingsScreen settings) {
            settings.go(word);
        }
        go.accept(Place.SETTINGS);
    }

    private void goToPrices(String sought) {
        if (screens.get(Place.SETTINGS) instanceof SettingsScreen settings) {
            settings.goToPrices(sought);
        }
        go.accept(Place.SETTINGS);
    }

    private CostsScreen costs() {
        return (CostsScreen) Objects.requireNonNull(screens.get(Place.COSTS));
    }

    private Map<String, String> environment() {
        return access.machine().surroundings().environment();
    }

    /// Where keys are seen to, for those who want one.
    KeyWays keyWays() {
        return new KeyWays(this::addKey, this::rotate);
    }

    // Where it was wanted, more is known of the key afterwards.
    private void rotate(String key) {
        new RotationAssistant(rotations, kit, () -> Objects.requireNonNull(screens.get(Place.HOME)).shown()).open(key);
    }

    private DoctorWays doctorWays() {
        return new DoctorWays(
                this::addKey, () -> go.accept(Place.KEYS), () -> go.accept(Place.PROMPT),
                () -> go.accept(Place.COSTS), () -> go.accept(Place.BUDGETS), this::rotate, this::goToPart,
                this::propose);
    }

    private void propose(Target.Kind kind, String called, Money spent) {
        go.accept(Place.BUDGETS);
        if (screens.get(Place.BUDGETS) instanceof BudgetsScreen budgets) {
            budgets.propose(kind, called, spent);
        }
    }

    private Screen screen(Place place) {
        return switch (place) {
            case HOME -> new HomeScreen(kit, home, new HomeScreen.Ways(
                    () -> go.accept(Place.KEYS), () -> go.accept(Place.BUDGETS), () -> go.accept(Place.COSTS),
                    new SumWays(this::costs, go), () -> go.accept(Place.PROMPT),
                    this::goToPart, this::rotate));
            case PROMPT -> new PromptScreen(kit, home, keyWays(), carried);
            case KEYS -> new KeysScreen(kit, home, rotations);
            case COSTS -> new CostsScreen(kit, home, () -> go.accept(Place.PROMPT), this::goToPrices);
            case BUDGETS -> new BudgetsScreen(kit, home);
            case ORGANISATION -> new OrganisationScreen(
                    kit, home, environment(), access.machine().surroundings().user());
            case SETTINGS -> new SettingsScreen(
                    kit, home, new SettingsScreen.Around(
                            access.folder(), access::health, this::setUp, doctorWays()),
                    part);
        };
    }
}
