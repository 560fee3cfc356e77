package org.keytally.app.organisation.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;

/// An invitation to the connected vaults that is being written; nothing in it is secret.
final class InviteViewModel {

    private static final int LONGEST = 200;

    private final VaultCases cases;
    private final Stage stage;
    private final Runnable written;
    private final StringProperty team = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param written told once there is a file
    InviteViewModel(VaultCases cases, Stage stage, Runnable written) {
        this.cases = cases;
        this.stage = stage;
        this.written = written;
        cases.work().policy().ifPresent(kept -> team.set(kept.policy().team()));
    }

    /// The name of the team that invites.
    StringProperty teamProperty() {
        return team;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether an invitation can be written for the team that is named; says so where not.
    boolean isReady() {
        String name = team.get().strip();
        boolean isName = !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl);
        problem.set(isName ? "" : stage.words().of("vault.invite.no-team"));
        return isName;
    }

    void write(Path file) {
        String name = team.get().strip();
        stage.tasks().run(() -> isWritten(file, cases.work().invite(name)), isDone -> told(file, isDone));
    }

    private void told(Path file, boolean isDone) {
        if (!isDone) {
            problem.set(stage.words().of("organisation.invite.failed", file));
            return;
        }
        stage.notices().tell(Notice.good(stage.words().of("organisation.invite.written", file.getFileName())));
        written.run();
    }

    private static boolean isWritten(Path file, String text) {
        try {
            Files.writeString(file, text);
            return true;
        } catch (IOException failed) {
            return false;
        }
    }
}
