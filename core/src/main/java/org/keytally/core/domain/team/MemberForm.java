package org.keytally.core.domain.team;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to members and their requests as text; nothing in either is secret.
public interface MemberForm {

    /// The content type by which a member's record is known in a vault.
    String KIND = "application/vnd.keytally.member+json";

    /// The longest text that can be either.
    int LONGEST = 1 << 15;

    String write(JoinRequest request);

    /// Empty where the text is no request.
    Optional<JoinRequest> request(String text);

    String write(Member member);

    /// Empty where the text is no member's record.
    Optional<Member> member(Secret text);
}
