package org.keytally.app.organisation.members;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.fx.Notice;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamResult;

/// What is done for one member at a press of a button; a notice tells what came of it.
final class MemberDeeds {

    private final MemberCases cases;
    private final Stage stage;
    private final MembersViewModel model;

    MemberDeeds(MemberCases cases, Stage stage, MembersViewModel model) {
        this.cases = cases;
        this.stage = stage;
        this.model = model;
    }

    void mint(VaultLink link, Member member, ProviderId provider) {
        during(link, () -> cases.team().giveKeys(link).mint(member.id(), provider, Optional.empty()), "team.minted");
    }

    /// Makes another key in the place of the one a member has.
    ///
    /// @param deleteOld whether that one is ended at once
    void rotate(VaultLink link, Member member, ProviderId provider, boolean deleteOld) {
        during(link, () -> cases.team().giveKeys(link).rotate(member.id(), provider, Optional.empty(), deleteOld),
                deleteOld ? "team.rotated.deleted" : "organisation.members.rotated");
    }

    void enable(VaultLink link, Member member, boolean isEnabled) {
        during(link, () -> cases.team().changeMember(link).enable(member.id(), isEnabled),
                isEnabled ? "team.enabled" : "team.disabled");
    }

    void remove(VaultLink link, Member member) {
        during(link, () -> cases.team().removeMember(link).remove(member.id()), "team.removed");
    }

    private void during(VaultLink link, Callable<TeamResult> work, String sentence) {
        model.working(true);
        stage.tasks().runLasting(work, result -> {
            model.working(false);
            told(link, result, sentence);
            model.read();
        }, () -> model.working(false));
    }

    /// Tells what came of something.
    ///
    /// @param sentence for the case that it was done, with the name and the id for its parts
    void told(VaultLink link, TeamResult result, String sentence) {
        stage.notices().tell(switch (result) {
            case TeamResult.Done(Member member) ->
                Notice.good(stage.words().of(sentence, member.name(), member.id()));
            case TeamResult.NotDone(var why) -> Notice.bad(words().problem(link, why));
        });
    }

    private TeamWords words() {
        return new TeamWords(stage.words(), cases.providers().get());
    }
}
