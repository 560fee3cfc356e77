package org.keytally.core.usecase.keys;

import java.util.List;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;

/// Why something was not done with a key.
public sealed interface KeyRefusal {

    /// The text cannot be a key.
    record NotAKey(Unacceptable why) implements KeyRefusal {}

    /// No provider has that name.
    record UnknownProvider(String name, List<String> known) implements KeyRefusal {}

    /// The shape of the secret tells no provider and none was given.
    record NotRecognised() implements KeyRefusal {}

    /// The same secret is stored already.
    record SameSecret(Key existing) implements KeyRefusal {}

    /// Another key has that label.
    record LabelTaken(Key existing) implements KeyRefusal {}

    /// A label is one line of at most 80 characters.
    record BadLabel() implements KeyRefusal {}

    /// No key has that id or label.
    record NoSuchKey(String name, List<String> known) implements KeyRefusal {}

    /// The key was removed; it can be restored.
    record Removed(Key key) implements KeyRefusal {}

    /// The key is not removed.
    record NotRemoved(Key key) implements KeyRefusal {}

    /// The key comes from a vault, where an admin changes it.
    record Leased(Key key) implements KeyRefusal {}

    /// The key cannot be the primary one while it is disabled.
    record Disabled(Key key) implements KeyRefusal {}

    /// The place of secrets did not do what was asked; nothing was changed.
    record NotKept(SecretStoreException.Kind why, String detail) implements KeyRefusal {}

    /// The record is there, but no secret rests under its name.
    record SecretLost(Key key) implements KeyRefusal {}
}
