package org.keytally.core.domain.vault;

import java.util.Optional;

/// The port to invitations as files.
public interface InvitationForm {

    /// The largest file that can be one.
    int LONGEST = 1 << 16;

    String write(Invitation invitation);

    /// The invitation in a text; empty where the text is none.
    Optional<Invitation> read(String text);
}
