package org.keytally.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Screen;
import org.keytally.app.sign.EnvironmentChip;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// Everything the palette leads to, and which of it some typed letters may mean.
record PaletteChoice(List<Action> all) {

    PaletteChoice {
        all = List.copyOf(all);
    }

    /// The screens, what can be done in them, the switches of the frame, and what further it leads to.
    static PaletteChoice of(Words words, FrameViewModel model, EnvironmentSwitch environments,
            Map<Place, Screen> screens, List<Action> further) {
        List<Action> all = new ArrayList<>();
        screens.keySet().forEach(place -> all.add(Action.of(
                words.of("frame.place", place), place.icon(), "Shortcut+" + place.number(),
                () -> model.placeProperty().set(place))));
        screens.forEach((place, screen) -> screen.actions().forEach(action -> all.add(new Action(
                action.title(), action.icon(), action.keys(), () -> {
                    model.placeProperty().set(place);
                    action.run().run();
                }))));
        for (String preference : List.of("personal", "shared", "ask")) {
            all.add(Action.of(words.of("frame.preference.choose." + preference), "fth-credit-card",
                    () -> model.choosePreference(preference)));
        }
        for (Environment environment : Environment.values()) {
            all.add(Action.of(words.of("frame.environment.choose", words.of("sign.environment", environment)),
                    EnvironmentChip.icon(environment), () -> environments.choose(environment)));
        }
        all.addAll(further);
        return new PaletteChoice(all);
    }

    /// Those whose title has the typed letters in their order; a title that begins with them first.
    List<Action> meant(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Action> first = new ArrayList<>();
        List<Action> within = new ArrayList<>();
        List<Action> scattered = new ArrayList<>();
        for (Action action : all) {
            String title = action.title().toLowerCase(Locale.ROOT);
            if (title.startsWith(wanted)) {
                first.add(action);
            } else if (title.contains(wanted)) {
                within.add(action);
            } else if (holdsInOrder(title, wanted)) {
                scattered.add(action);
            }
        }
        first.addAll(within);
        first.addAll(scattered);
        return first;
    }

    private static boolean holdsInOrder(String title, String wanted) {
        int found = 0;
        for (int i = 0; i < title.length() && found < wanted.length(); i++) {
            if (title.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }
}
