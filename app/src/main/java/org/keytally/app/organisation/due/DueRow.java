package org.keytally.app.organisation.due;

import java.util.Optional;
import org.keytally.app.fx.Notice.Tone;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;

/// One key that is due or on its way, as the list shows it.
///
/// @param id of the key
/// @param provider its name
/// @param state how urgent it is, or how far it has come
/// @param dates since when its secret is in use, and when it is due
/// @param maker who makes the next secret and ends the former one
/// @param vault from which it comes, if from one
record DueRow(
        String id,
        String label,
        String provider,
        Payer payer,
        Optional<Environment> environment,
        State state,
        Dates dates,
        String maker,
        Optional<String> vault) {

    /// A word for it.
    record State(Tone tone, String icon, String word) {}

    /// @param stored since when the secret is in use, relative and exact
    /// @param due when it is to be replaced, relative and exact; empty where it never is
    record Dates(Shown stored, Optional<Shown> due) {}

    /// A moment in two forms.
    record Shown(String relative, String exact) {}
}
