package org.keytally.app.organisation.members;

import java.util.Arrays;
import java.util.List;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.IssuedKey;

/// What can be done for one member, in the order in which it is offered.
enum MemberDeed {
    MINT("fth-plus"),
    ROTATE("fth-rotate-cw"),
    RECEIVED("fth-check-circle"),
    CHANGE("fth-sliders"),
    DISABLE("fth-pause"),
    ENABLE("fth-play"),
    REMOVE("fth-user-minus");

    private final String icon;

    MemberDeed(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// What is offered for the member of a row.
    ///
    /// @param makers whose keys can be made here
    static List<MemberDeed> offered(MemberRow row, List<Provider> makers) {
        return Arrays.stream(values()).filter(one -> one.fits(row, makers)).toList();
    }

    private boolean fits(MemberRow row, List<Provider> makers) {
        return switch (this) {
            case MINT -> !mintable(row, makers).isEmpty();
            case ROTATE -> !rotatable(row, makers).isEmpty();
            case RECEIVED -> row.member().keys().stream().anyMatch(IssuedKey::isUnproven);
            case DISABLE -> row.isStoppable();
            case ENABLE -> row.listed().stream().anyMatch(key -> !key.isEnabled());
            case CHANGE, REMOVE -> true;
        };
    }

    /// Of whose keys the member has none yet.
    static List<Provider> mintable(MemberRow row, List<Provider> makers) {
        List<ProviderId> current = row.current();
        return makers.stream().filter(one -> !current.contains(one.id())).toList();
    }

    /// Of whose keys the member has one.
    static List<Provider> rotatable(MemberRow row, List<Provider> makers) {
        List<ProviderId> current = row.current();
        return makers.stream().filter(one -> current.contains(one.id())).toList();
    }
}
