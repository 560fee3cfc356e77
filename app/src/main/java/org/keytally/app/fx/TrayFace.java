package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a mark in the tray shows and leads to; what it runs is run on another thread than that of the window.
///
/// @param name of the program, and where it works
/// @param tip shown under the pointer
/// @param level the bar at the foot of the mark
/// @param isGrave whether the mark is framed in red, because what is done now counts
/// @param clicked run where the mark is clicked
/// @param looked run where somebody is about to look
public record TrayFace(
        String name, String tip, Optional<Level> level, boolean isGrave, List<Item> menu, Runnable clicked,
        Runnable looked) {

    /// How much of something is used.
    ///
    /// @param warnsFrom the share from which it is amber
    public record Level(BigDecimal used, BigDecimal warnsFrom) {

        public boolean isPassed() {
            return used.compareTo(warnsFrom) >= 0;
        }
    }

    /// One line of the menu.
    public sealed interface Item {

        /// What is only told.
        record Fact(String text) implements Item {}

        /// One of several, of which one holds.
        record Choice(String text, boolean isChosen, Runnable run) implements Item {}

        record Act(String text, Runnable run) implements Item {}

        record Gap() implements Item {}
    }

    public TrayFace {
        menu = List.copyOf(menu);
    }

    /// What is only told, line by line.
    public List<String> facts() {
        return menu.stream()
                .flatMap(item -> item instanceof Item.Fact(String text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /// Whether both look the same, whatever they lead to.
    public boolean looksLike(TrayFace other) {
        return name.equals(other.name) && tip.equals(other.tip) && level.equals(other.level) && isGrave == other.isGrave
                && texts().equals(other.texts());
    }

    private List<String> texts() {
        return menu.stream()
                .map(item -> switch (item) {
                    case Item.Fact(String text) -> text;
                    case Item.Choice(String text, boolean isChosen, var _) -> (isChosen ? "+" : "-") + text;
                    case Item.Act(String text, var _) -> text;
                    case Item.Gap() -> "";
                })
                .toList();
    }
}
