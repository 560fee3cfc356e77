package org.keytally.core.usecase.team;

import java.util.Optional;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.Provision.Act;

/// Something that is to be done for a member.
///
/// @param found the member as they are written down
/// @param member the same with what is proven of them by now
/// @param stray what is to be ended, where it is one
record Duty(Member found, Member member, Act act, Optional<Stray> stray) {}
