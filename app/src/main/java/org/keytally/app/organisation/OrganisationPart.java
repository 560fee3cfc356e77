package org.keytally.app.organisation;

/// The parts of the organisation, in the order of their row.
enum OrganisationPart {
    VAULT("fth-cloud"),
    DUE("fth-rotate-cw"),
    MEMBERS("fth-users"),
    POLICY("fth-file-text");

    private final String icon;

    OrganisationPart(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
