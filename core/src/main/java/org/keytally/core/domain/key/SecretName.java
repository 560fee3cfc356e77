package org.keytally.core.domain.key;

/// The name under which a secret rests, with words by which a person recognises it there.
///
/// @param id stable and unique in the home; never changes when the label does
/// @param label what a person reads in the keychain's own program
public record SecretName(String id, String label) {

    private static final String LEASED = "leased ";

    /// The name of a secret that is lent by the organisation's vault; such a one never rests in the keychain.
    public static SecretName leased(String id, String label) {
        return new SecretName(LEASED + id, label);
    }

    public boolean isLeased() {
        return id.startsWith(LEASED);
    }
}
