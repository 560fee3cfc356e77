package org.keytally.core.domain.key;

/// The name under which a secret rests, with words by which a person recognises it there.
///
/// @param id stable and unique in the home; never changes when the label does
/// @param label what a person reads in the keychain's own program
public record SecretName(String id, String label) {}
