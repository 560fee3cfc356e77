package org.keytally.app.shell;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Secret;

/// The way into a home that does not open by itself: a passphrase, a new one, a recovery phrase, or another try.
final class UnlockViewModel {

    /// What a person can do.
    enum Ask {
        /// Wait: it is being opened.
        NOTHING,
        PASSPHRASE,
        NEW_PASSPHRASE,
        RECOVERY,
        /// Mend what is told, and try again.
        AGAIN
    }

    /// The shortest passphrase that is taken for a new home.
    static final int SHORTEST = 8;

    private final HomeAccess access;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Ask> ask = new ReadOnlyObjectWrapper<>(Ask.NOTHING);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    UnlockViewModel(HomeAccess access, Tasks tasks, Words words) {
        this.access = access;
        this.tasks = tasks;
        this.words = words;
    }

    ReadOnlyObjectProperty<Ask> askProperty() {
        return ask.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is to be typed.
    ReadOnlyStringProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// What is done with it.
    ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /// Why the last try failed; blank where it did not.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Tries to open the home without asking anybody.
    void open() {
        open(Typed.nothing());
    }

    /// Takes what came of a try that somebody else began.
    void open(Callable<Opening> begun) {
        opening.set(true);
        problem.set("");
        tasks.run(begun, this::show, () -> opening.set(false));
    }

    /// Opens the home with what was typed, and wipes it.
    ///
    /// @param again the same once more, where a new passphrase is chosen
    void open(Optional<Secret> typed, Optional<Secret> again) {
        boolean isGood = typed.isPresent() && (ask.get() != Ask.NEW_PASSPHRASE || isGoodNew(typed.get(), again));
        again.ifPresent(Secret::close);
        if (isGood) {
            open(new Typed(ask.get(), typed));
        } else {
            typed.ifPresent(Secret::close);
        }
    }

    /// The home was closed by a command that was handed over.
    void wasClosed() {
        ask.set(Ask.AGAIN);
        title.set(words.of("unlock.closed.title"));
        text.set(words.of("unlock.closed.text"));
    }

    private boolean isGoodNew(Secret typed, Optional<Secret> again) {
        if (typed.length() < SHORTEST) {
            problem.set(words.of("passphrase.short"));
            return false;
        }
        if (again.filter(typed::matches).isEmpty()) {
            problem.set(words.of("passphrase.differ"));
            return false;
        }
        return true;
    }

    private void open(Typed typed) {
        open(() -> Opening.of(access, typed));
    }

    private void show(Opening result) {
        opening.set(false);
        switch (result) {
            // The bell tells the window of the home.
            case Opening.Opened _ -> ask.set(Ask.NOTHING);
            case Opening.Shut(HomeException.Kind kind, String detail) -> explain(kind, detail);
        }
    }

    private void explain(HomeException.Kind kind, String detail) {
        if (kind == HomeException.Kind.WRONG_PASSPHRASE || kind == HomeException.Kind.WRONG_RECOVERY) {
            problem.set(words.of("unlock.wrong"));
            return;
        }
        Ask wanted = switch (kind) {
            case NO_PASSPHRASE -> Ask.PASSPHRASE;
            case NO_KEYCHAIN -> Ask.NEW_PASSPHRASE;
            case KEY_LOST -> Ask.RECOVERY;
            case NEWER, OLDER, DAMAGED, KEYCHAIN_LOCKED, KEYCHAIN_UNAVAILABLE, KEYCHAIN_SILENT,
                    KEYCHAIN_DENIED, NO_NEW_PASSPHRASE, WRONG_PASSPHRASE, WRONG_RECOVERY, PASSPHRASE_FILE,
                    OTHER_KEYCHAIN,
                    WEAK_PARAMETERS, UNSAFE_PERMISSIONS, READ_ONLY,
                    FULL, BUSY, CHANGING, FAILED ->
                Ask.AGAIN;
        };
        ask.set(wanted);
        if (wanted == Ask.AGAIN) {
            String name = "home." + Words.code(kind);
            title.set(words.of(name + ".error"));
            text.set(words.of(name + ".message", detail) + " " + words.of(name + ".hint"));
        } else {
            String name = "unlock." + Words.code(wanted);
            title.set(words.of(name + ".title"));
            text.set(words.of(name + ".text"));
            asked.set(words.of(name + ".typed"));
            verb.set(words.of(name + ".verb"));
        }
    }
}
