package org.keytally.app.organisation.vault;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;

/// What a person before the window has to do to sign in, while they have to.
final class SignInSteps implements SignInFace {

    private final Stage stage;
    private final Consumer<URI> browse;
    private final ReadOnlyObjectWrapper<Optional<SignInStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isUnderWay;

    /// @param browse opens a page in the browser
    SignInSteps(Stage stage, Consumer<URI> browse) {
        this.stage = stage;
        this.browse = browse;
    }

    ReadOnlyObjectProperty<Optional<SignInStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    @Override
    public void show(SignInStep now) {
        stage.tasks().show(() -> {
            // The dialogue may have been closed since.
            if (!isUnderWay) {
                return;
            }
            step.set(Optional.of(now));
            if (now instanceof SignInStep.Page page) {
                browse.accept(page.address());
            }
        });
    }

    /// Somebody is waiting to be told what to do.
    void begin() {
        isUnderWay = true;
    }

    /// Nothing is to be done any longer, and what is still said of it comes too late.
    void end() {
        isUnderWay = false;
        step.set(Optional.empty());
    }

    @Override
    public String farewell(boolean isSignedIn) {
        String sentence = stage.words().of(isSignedIn ? "vault.sign-in.farewell" : "vault.sign-in.no-farewell");
        return "<!doctype html><html lang=\"" + stage.words().language().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>Keytally</title></head>"
                + "<body style=\"font-family:sans-serif;margin:4em\"><p>" + sentence + "</p></body></html>";
    }
}
