package org.keytally.core.domain.catalog;

/// The tokens a provider charges for, where they differ from those the model saw.
public record BilledTokens(long input, long output) {

    public BilledTokens {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("negative number of tokens");
        }
    }
}
