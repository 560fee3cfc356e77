package org.keytally.core.adapter.sealed;

/// What a key derived from the home's key is for; two purposes never share a key.
public enum Purpose {
    HEADER("header"),
    RECORDS("records"),
    SECRETS("secrets"),
    JOURNAL("journal"),
    JOURNAL_CHAIN("journal chain"),
    JOURNAL_HEAD("journal head"),
    INDEX("index"),
    FINGERPRINTS("fingerprints"),
    CACHE("cache"),
    CACHE_NAMES("cache names"),
    HISTORY("history");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /// The words that enter the derivation; changing them loses what was sealed for that purpose.
    String label() {
        return "keytally 1 " + label;
    }
}
