package org.keytally.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.bus.Variant;
import org.keytally.app.fx.TrayFace.Item;

/// One line of the menu as the bus knows it.
///
/// @param id the same for what does the same, whatever else comes and goes: a desktop may click what it saw a while ago
record MenuLine(int id, Item item) {

    private static final int OF_A_KIND = 100;

    static List<MenuLine> of(List<Item> menu) {
        List<MenuLine> lines = new ArrayList<>();
        for (Item item : menu) {
            int kind = kind(item);
            long before = lines.stream().filter(line -> line.id() / OF_A_KIND == kind).count();
            lines.add(new MenuLine(kind * OF_A_KIND + (int) before, item));
        }
        return lines;
    }

    Map<String, Variant> properties() {
        return switch (item) {
            case Item.Fact(String text) -> Map.of("label", label(text), "enabled", Variant.of(false));
            case Item.Choice(String text, boolean isChosen, var _) -> Map.of(
                    "label", label(text), "toggle-type", Variant.of("radio"),
                    "toggle-state", Variant.of(isChosen ? 1 : 0));
            case Item.Act(String text, var _) -> Map.of("label", label(text));
            case Item.Gap() -> Map.of("type", Variant.of("separator"));
        };
    }

    /// What a click on it does.
    Optional<Runnable> run() {
        return switch (item) {
            case Item.Choice(var _, var _, Runnable run) -> Optional.of(run);
            case Item.Act(var _, Runnable run) -> Optional.of(run);
            case Item.Fact _,Item.Gap _ -> Optional.empty();
        };
    }

    // One low line alone underlines the letter after it.
    private static Variant label(String text) {
        return Variant.of(text.replace("_", "__"));
    }

    private static int kind(Item item) {
        return switch (item) {
            case Item.Fact _ -> 1;
            case Item.Gap _ -> 2;
            case Item.Choice _ -> 3;
            case Item.Act _ -> 4;
        };
    }
}
