package org.keytally.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.keytally.app.costs.CostsScreen;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Screen;
import org.keytally.app.home.HomeScreen;
import org.keytally.app.keys.KeysScreen;
import org.keytally.app.prompt.PromptScreen;
import org.keytally.core.Keytally;

/// Puts the screens together by hand, each with the use cases it needs.
final class Screens {

    private final Kit kit;
    private final Keytally home;
    private final Consumer<Place> go;

    /// @param go leads to another place
    Screens(Kit kit, Keytally home, Consumer<Place> go) {
        this.kit = kit;
        this.home = home;
        this.go = go;
    }

    Map<Place, Screen> all() {
        Map<Place, Screen> screens = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            screens.put(place, screen(place));
        }
        return screens;
    }

    private Screen screen(Place place) {
        return switch (place) {
            case HOME -> new HomeScreen(kit, home, () -> go.accept(Place.KEYS), () -> go.accept(Place.COSTS));
            case PROMPT -> new PromptScreen(kit, home);
            case KEYS -> new KeysScreen(kit, home);
            case COSTS -> new CostsScreen(kit, home);
        };
    }
}
