package org.keytally.app.organisation.members;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.KeyWords;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.JoinTeam;

/// A request for keys of one's own that is being written; nothing in it is secret.
final class JoinViewModel {

    /// What came of writing one.
    private sealed interface Written {

        record Done(String id) implements Written {}

        record NoFile() implements Written {}

        record NotKept(String why) implements Written {}
    }

    private final MemberCases cases;
    private final List<VaultLink> links;
    private final Stage stage;
    private final Runnable done;
    private final StringProperty name;
    private final ObjectProperty<VaultLink> vault;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param links of which one is where the keys are collected
    /// @param done told once there is a file
    JoinViewModel(MemberCases cases, List<VaultLink> links, Stage stage, Runnable done) {
        this.cases = cases;
        this.links = links;
        this.stage = stage;
        this.done = done;
        this.name = new SimpleStringProperty(cases.person());
        this.vault = new SimpleObjectProperty<>(links.getFirst());
    }

    List<VaultLink> links() {
        return links;
    }

    /// As the admin knows them.
    StringProperty nameProperty() {
        return name;
    }

    /// Where the keys are collected.
    ObjectProperty<VaultLink> vaultProperty() {
        return vault;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a request can be written under that name; says so where not.
    boolean isReady() {
        boolean isName = Key.isPossibleLabel(name.get().strip());
        problem.set(isName ? "" : stage.words().of("organisation.members.bad-name", Key.LONGEST_LABEL));
        return isName;
    }

    void write(Path file) {
        String who = name.get().strip();
        VaultLink link = vault.get();
        stage.tasks().run(() -> written(file, who, link), result -> told(file, result));
    }

    private Written written(Path file, String who, VaultLink link) {
        return switch (cases.team().joinTeam().ask(who, link)) {
            case JoinTeam.Result.NotKept(var why) -> new Written.NotKept(new KeyWords(stage.words()).refusal(why));
            case JoinTeam.Result.Asked(String text, String id) -> {
                try {
                    Files.writeString(file, text);
                    yield new Written.Done(id);
                } catch (IOException failed) {
                    yield new Written.NoFile();
                }
            }
        };
    }

    private void told(Path file, Written result) {
        switch (result) {
            case Written.NotKept(String why) -> problem.set(why);
            case Written.NoFile() -> problem.set(stage.words().of("organisation.invite.failed", file));
            case Written.Done(String id) -> {
                stage.notices().tell(Notice.good(stage.words().of("team.asked", file.getFileName(), id)));
                done.run();
            }
        }
    }
}
