package org.keytally.app.organisation.members;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamResult;

/// The receipt of a member, being entered.
final class ReceiptViewModel {

    private final MemberCases cases;
    private final VaultLink link;
    private final Member member;
    private final Stage stage;
    private final Runnable done;
    private final StringProperty receipt = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param done told once it is noted
    ReceiptViewModel(MemberCases cases, VaultLink link, Member member, Stage stage, Runnable done) {
        this.cases = cases;
        this.link = link;
        this.member = member;
        this.stage = stage;
        this.done = done;
    }

    Member member() {
        return member;
    }

    StringProperty receiptProperty() {
        return receipt;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void note() {
        problem.set("");
        working.set(true);
        String text = receipt.get();
        stage.tasks().runLasting(
                () -> cases.team().giveKeys(link).received(member.id(), text), this::told, () -> working.set(false));
    }

    private void told(TeamResult result) {
        working.set(false);
        switch (result) {
            case TeamResult.Done(Member now) -> {
                stage.notices().tell(Notice.good(stage.words().of("team.received", now.name(), now.id())));
                done.run();
            }
            case TeamResult.NotDone(var why) ->
                problem.set(new TeamWords(stage.words(), cases.providers().get()).problem(link, why));
        }
    }
}
