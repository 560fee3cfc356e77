package org.keytally.app.organisation.members;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.AddMember;

/// A member who is being taken in by the request they wrote.
final class AddMemberViewModel implements MemberEditing {

    private final MemberCases cases;
    private final VaultLink link;
    private final Stage stage;
    private final Runnable done;
    private final CapViewModel cap;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper asking = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper id = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Optional<String> request = Optional.empty();

    /// What was found in a file.
    private record Found(Optional<String> text, Optional<AddMember.Asking> who) {}

    /// @param link of the vault in which the member is kept
    /// @param done told once they are taken in
    AddMemberViewModel(MemberCases cases, VaultLink link, Stage stage, Runnable done) {
        this.cases = cases;
        this.link = link;
        this.stage = stage;
        this.done = done;
        this.cap = new CapViewModel(cases, stage, Cap.USUAL, false);
        file.subscribe((_, now) -> look(now.strip()));
    }

    /// The file with the request.
    StringProperty fileProperty() {
        return file;
    }

    /// Who asks; empty while no request was read.
    ReadOnlyStringProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// The id that is to be compared with the one they tell.
    ReadOnlyStringProperty idProperty() {
        return id.getReadOnlyProperty();
    }

    @Override
    public String title() {
        return stage.words().of("organisation.members.add");
    }

    @Override
    public String verb() {
        return stage.words().of("organisation.members.add");
    }

    @Override
    public CapViewModel cap() {
        return cap;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    private void look(String path) {
        // Until the file is read nobody asks; the one before it is not meant any more.
        request = Optional.empty();
        asking.set("");
        id.set("");
        stage.tasks().run(() -> found(path), found -> {
            if (path.equals(file.get().strip())) {
                request = found.text();
                Optional<AddMember.Asking> who = found.who();
                asking.set(who.map(one -> stage.words().of("organisation.members.asks", one.name(), one.vault()))
                        .orElse(""));
                id.set(who.map(AddMember.Asking::id).orElse(""));
                problem.set(who.isPresent() || path.isEmpty() ? "" : stage.words().of("team.no-request"));
            }
        });
    }

    private Found found(String path) {
        Optional<String> text = text(path);
        return new Found(text, text.flatMap(cases.team().addMember(link)::read));
    }

    private static Optional<String> text(String path) {
        try {
            Path file = Path.of(path);
            return !path.isEmpty() && Files.isRegularFile(file) && Files.size(file) <= MemberForm.LONGEST
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void save() {
        if (request.isEmpty() || id.get().isEmpty()) {
            problem.set(stage.words().of("team.no-request"));
            return;
        }
        switch (cap.read()) {
            case CapViewModel.Reading.Unreadable(String why) -> problem.set(why);
            case CapViewModel.Reading.Read(Cap wanted) -> save(request.get(), wanted, cap.pilotProperty().get());
        }
    }

    private void save(String text, Cap wanted, boolean isPilot) {
        problem.set("");
        working.set(true);
        stage.tasks().runLasting(
                () -> cases.team().addMember(link).add(text, wanted, isPilot),
                this::told, () -> working.set(false));
    }

    private void told(AddMember.Result result) {
        working.set(false);
        switch (result) {
            case AddMember.Result.Known(Member member) ->
                problem.set(stage.words().of("organisation.members.already", member.name()));
            case AddMember.Result.Added(Member member) -> {
                stage.notices().tell(Notice.good(stage.words().of("organisation.members.added", member.name())));
                done.run();
            }
            case AddMember.Result.NotAdded(var why) ->
                problem.set(new TeamWords(stage.words(), cases.providers().get()).problem(link, why));
        }
    }
}
