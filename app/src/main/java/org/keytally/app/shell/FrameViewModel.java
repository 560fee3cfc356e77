package org.keytally.app.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.settings.ChangeSetting;

/// What the frame around the screens shows: where we are, who pays first, and how the home is.
final class FrameViewModel {

    /// Read together, so that the line at the bottom never mixes two moments.
    private record Facts(String preference, boolean isFixed, String charged, StatusLine line) {}

    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.HOME);
    private final ObjectProperty<Environment> environment;
    private final boolean isDemo;
    private final ReadOnlyStringWrapper preference = new ReadOnlyStringWrapper(Setting.PREFERENCE.usual());
    private final ReadOnlyStringWrapper charged = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper preferenceFixed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<StatusLine> line = new ReadOnlyObjectWrapper<>(StatusLine.NONE);
    private final ReadOnlyObjectWrapper<Optional<Keytally>> home = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int reads;

    FrameViewModel(
            Tasks tasks, Words words, Notices notices, ObjectProperty<Environment> environment, boolean isDemo) {
        this.isDemo = isDemo;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        this.environment = environment;
    }

    /// Whether nothing of this is real, which must be said.
    boolean isDemo() {
        return isDemo;
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    /// `personal`, `shared` or `ask`.
    ReadOnlyStringProperty preferenceProperty() {
        return preference.getReadOnlyProperty();
    }

    /// Who is charged where shared keys pay.
    ReadOnlyStringProperty chargedProperty() {
        return charged.getReadOnlyProperty();
    }

    /// Whether the admin set it for everybody.
    ReadOnlyBooleanProperty preferenceFixedProperty() {
        return preferenceFixed.getReadOnlyProperty();
    }

    /// How the home is.
    ReadOnlyObjectProperty<StatusLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Keytally>> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /// The home is open from now on.
    void opened(Keytally opened) {
        home.set(Optional.of(opened));
        refresh();
    }

    /// The home is closed.
    void closed() {
        reads++;
        home.set(Optional.empty());
        line.set(StatusLine.NONE);
    }

    /// Reads again what others may have changed.
    void refresh() {
        int mine = ++reads;
        home.get().ifPresent(opened -> tasks.run(() -> facts(opened), facts -> {
            // What was read before a change, or before a later reading, is old.
            if (mine == reads) {
                show(facts);
            }
        }));
    }

    void choosePreference(String wanted) {
        if (wanted.equals(preference.get())) {
            return;
        }
        home.get().ifPresent(opened -> tasks.run(
                () -> opened.changeSetting().change(Setting.PREFERENCE.label(), wanted, Narrowing.EVERYWHERE),
                result -> changed(result, wanted)));
    }

    void chooseEnvironment(Environment wanted) {
        environment.set(wanted);
    }

    private void changed(ChangeSetting.Result result, String wanted) {
        if (result instanceof ChangeSetting.Result.Changed) {
            preference.set(wanted);
            notices.tell(Notice.plain(words.of("frame.preference.now." + wanted, charged.get())));
        } else if (result instanceof ChangeSetting.Result.SetByAdmin) {
            notices.tell(Notice.plain(words.of("settings.by-admin.mark")));
        }
        refresh();
    }

    private Facts facts(Keytally home) {
        StatusLine.Facts facts = new StatusLine.Facts(
                home.resting(), home.prompts().foundOpen().size(), home.vaultLinks(),
                home.policy().map(kept -> kept.policy().team()));
        return new Facts(
                home.settings().value(Setting.PREFERENCE),
                home.settings().isFixed(Setting.PREFERENCE),
                SharedPayers.charged(home.keys().listKeys().list(), words),
                StatusLine.of(facts, words, new Formats(words, home.zone()), home.now()));
    }

    private void show(Facts facts) {
        preference.set(facts.preference());
        preferenceFixed.set(facts.isFixed());
        charged.set(facts.charged());
        line.set(facts.line());
    }
}
