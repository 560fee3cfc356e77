package org.keytally.core.domain.vault;

/// The one place for which an envelope is good: it opens in no other vault, under no other name, at no other count.
///
/// @param generation our own count, one more at each publishing, so that an older envelope is known as one
public record Seat(VaultAddress vault, VaultName name, long generation) {

    public Seat {
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from one");
        }
    }
}
