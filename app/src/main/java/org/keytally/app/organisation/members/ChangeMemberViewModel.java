package org.keytally.app.organisation.members;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamResult;

/// What a member's keys may use, being changed.
final class ChangeMemberViewModel implements MemberEditing {

    private final MemberCases cases;
    private final VaultLink link;
    private final Member member;
    private final Stage stage;
    private final Runnable done;
    private final CapViewModel cap;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param done told once it holds
    ChangeMemberViewModel(MemberCases cases, VaultLink link, Member member, Stage stage, Runnable done) {
        this.cases = cases;
        this.link = link;
        this.member = member;
        this.stage = stage;
        this.done = done;
        this.cap = new CapViewModel(cases, stage, member.cap(), member.isPilot());
    }

    @Override
    public String title() {
        return stage.words().of("organisation.members.change.title", member.name());
    }

    @Override
    public String verb() {
        return stage.words().of("organisation.members.change.verb");
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

    @Override
    public void save() {
        switch (cap.read()) {
            case CapViewModel.Reading.Unreadable(String why) -> problem.set(why);
            case CapViewModel.Reading.Read(Cap wanted) -> save(wanted, cap.pilotProperty().get());
        }
    }

    private void save(Cap wanted, boolean isPilot) {
        problem.set("");
        working.set(true);
        stage.tasks().runLasting(
                () -> cases.team().changeMember(link).change(
                        member.id(), Optional.of(wanted), Optional.of(isPilot)),
                this::told, () -> working.set(false));
    }

    private void told(TeamResult result) {
        working.set(false);
        switch (result) {
            case TeamResult.Done(Member now) -> {
                stage.notices().tell(Notice.good(stage.words().of("team.changed", now.name(), now.id())));
                done.run();
            }
            case TeamResult.NotDone(var why) ->
                problem.set(new TeamWords(stage.words(), cases.providers().get()).problem(link, why));
        }
    }
}
