package org.keytally.app.organisation.vault;

import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.SignIn;

/// A person who signs in again for a vault that is connected.
final class SignInViewModel {

    private final VaultCases cases;
    private final VaultLink link;
    private final Stage stage;
    private final Runnable done;
    private final SignInSteps steps;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Running running = () -> {};

    /// @param browse opens a page in the browser
    /// @param done told once they are signed in
    SignInViewModel(VaultCases cases, VaultLink link, Stage stage, Consumer<URI> browse, Runnable done) {
        this.cases = cases;
        this.link = link;
        this.stage = stage;
        this.done = done;
        this.steps = new SignInSteps(stage, browse);
    }

    SignInSteps steps() {
        return steps;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void begin() {
        problem.set("");
        working.set(true);
        steps.begin();
        SignIn signing = cases.work().signIn();
        running = stage.tasks().run(() -> signing.signIn(link, steps), this::told, this::ended);
    }

    /// Gives up; to be called when the dialogue is gone.
    void stop() {
        running.cancel();
        ended();
    }

    private void ended() {
        working.set(false);
        steps.end();
    }

    private void told(SignIn.Result result) {
        ended();
        String name = link.address().name();
        switch (result) {
            case SignIn.Result.Done(VaultLink _, SignedIn who) -> {
                stage.notices().tell(Notice.good(stage.words().of("organisation.sign-in.done", name,
                        who.person().orElseGet(() -> stage.words().of("vault.somebody")))));
                done.run();
            }
            case SignIn.Result.NotAsked _ -> problem.set(stage.words().of("vault.sign-in.elsewhere", name));
            case SignIn.Result.NoClient() -> problem.set(stage.words().of("organisation.connect.no-client"));
            case SignIn.Result.Failed(var why) -> problem.set(stage.vaultWords().problem(link, why));
        }
    }
}
