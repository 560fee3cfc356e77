package org.keytally.core.usecase.team;

import org.keytally.core.domain.team.Member;

/// What came of something that was to be done for a member.
public sealed interface TeamResult {

    /// It was done.
    ///
    /// @param member as they are now
    record Done(Member member) implements TeamResult {}

    /// It was not; what was done before it stays done.
    record NotDone(TeamFailure why) implements TeamResult {}
}
