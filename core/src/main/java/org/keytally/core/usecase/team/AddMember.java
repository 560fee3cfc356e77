package org.keytally.core.usecase.team;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.WrappingKey;

/// Takes a member in by the request they wrote.
public final class AddMember {

    /// What came of it.
    public sealed interface Result {

        /// They are taken in.
        record Added(Member member) implements Result {}

        /// They were a member before, and stay as they were.
        record Known(Member member) implements Result {}

        record NotAdded(TeamFailure why) implements Result {}
    }

    private final TeamMeans means;
    private final VaultLink link;

    AddMember(TeamMeans means, VaultLink link) {
        this.means = means;
        this.link = link;
    }

    /// Who asks.
    ///
    /// @param id to be compared with the one they tell
    public record Asking(String id, String name, String vault) {}

    /// Reads a request; empty where the text is none.
    public Optional<Asking> read(String text) {
        return means.form().request(text).flatMap(request -> means.memberKeys().wrapping(request.openHalf())
                .map(half -> new Asking(half.id().version(), request.name(), request.vault().place())));
    }

    public Result add(String text, Cap cap, boolean isPilot) {
        Optional<JoinRequest> request = means.form().request(text);
        Optional<WrappingKey> open = request.flatMap(one -> means.memberKeys().wrapping(one.openHalf()));
        if (open.isEmpty()) {
            return new Result.NotAdded(new TeamFailure.NoRequest());
        }
        try {
            Roster roster = Roster.in(means, link);
            String id = open.get().id().version();
            List<Member> all = roster.all();
            Optional<Member> known = all.stream().filter(member -> member.id().equals(id)).findFirst();
            if (known.isPresent()) {
                return new Result.Known(known.get());
            }
            String name = request.get().name();
            if (all.stream().anyMatch(member -> member.isNamed(name))) {
                return new Result.NotAdded(new TeamFailure.NameTaken(name));
            }
            Member member = new Member(
                    id, name, request.get().openHalf(), request.get().vault().place(), isPilot, cap, List.of());
            roster.keep(member);
            OneMember.tell(means, member, "added");
            return new Result.Added(member);
        } catch (VaultException failed) {
            return new Result.NotAdded(TeamFailure.of(failed));
        }
    }
}
