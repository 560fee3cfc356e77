package org.keytally.app.shell;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import org.keytally.app.fx.Screen;
import org.keytally.app.words.SupportContact;
import org.keytally.core.Keytally;

/// A home that is open in the window: its screens with the one that is seen, what stands beside them, and their day.
final class OpenedHome {

    private final Keytally home;
    private final Map<Place, Screen> screens;
    private final DayWatch days;
    private final Runnable released;
    private Optional<Beside> beside = Optional.empty();
    private Optional<Screen> seen = Optional.empty();

    /// @param released told when nothing of it is seen any longer
    OpenedHome(Keytally home, Map<Place, Screen> screens, DayWatch days, Runnable released) {
        this.home = home;
        this.screens = new EnumMap<>(screens);
        this.days = days;
        this.released = released;
    }

    /// Puts something beside the window.
    void put(Beside now) {
        beside = Optional.of(now);
    }

    Map<Place, Screen> screens() {
        return Collections.unmodifiableMap(screens);
    }

    Optional<Screen> seen() {
        return seen;
    }

    /// Leaves what is seen for the screen of a place; empty where that is seen already.
    Optional<Screen> go(Place place) {
        Optional<Screen> next = Optional.ofNullable(screens.get(place));
        if (next.isEmpty() || next.equals(seen)) {
            return Optional.empty();
        }
        leave();
        seen = next;
        return next;
    }

    /// What is seen shows something else now.
    void again() {
        seen.ifPresent(Screen::again);
    }

    /// Looks whether it is still the same day.
    void lookAtDay() {
        days.look();
    }

    /// Something was spent or changed.
    void freshen() {
        beside.ifPresent(Beside::freshen);
    }

    void openQuick() {
        beside.ifPresent(Beside::openQuick);
    }

    /// The scene of the small window, where it was opened.
    Optional<Scene> quickScene() {
        return beside.flatMap(Beside::scene);
    }

    /// Whom the organisation names for support.
    Optional<String> support() {
        return SupportContact.of(home.policy());
    }

    /// Whether anything would be lost with it.
    boolean holds() {
        return screens.values().stream().anyMatch(Screen::holds) || beside.filter(Beside::holds).isPresent();
    }

    /// Whether anything in the small window would be missed.
    boolean isInUseBeside() {
        return beside.filter(Beside::isInUse).isPresent();
    }

    /// Nothing of it is seen any longer.
    void dismiss() {
        leave();
        beside.ifPresent(Beside::close);
        beside = Optional.empty();
        days.close();
        released.run();
    }

    /// It is closed, and its screens keep what they can.
    void ended() {
        screens.values().forEach(Screen::ended);
    }

    private void leave() {
        seen.ifPresent(Screen::hidden);
        seen = Optional.empty();
    }
}
