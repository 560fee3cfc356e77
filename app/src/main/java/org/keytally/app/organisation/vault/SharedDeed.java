package org.keytally.app.organisation.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// What can be done with one secret of a vault, in the order in which it is offered.
enum SharedDeed {
    VERSIONS("fth-clock"),
    NEW_VERSION("fth-rotate-cw"),
    TAKE("fth-download"),
    LET_GO("fth-x"),
    VALIDITY("fth-calendar"),
    DISABLE("fth-pause"),
    ENABLE("fth-play"),
    DELETE("fth-trash-2"),
    RECOVER("fth-rotate-ccw"),
    PURGE("fth-x-octagon");

    private final String icon;

    SharedDeed(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /// What is offered for a row to whoever may do so much in its vault.
    static List<SharedDeed> offered(SharedRow row, Set<Permission> may) {
        return Arrays.stream(values()).filter(one -> one.fits(row) && one.isAllowed(may)).toList();
    }

    private boolean fits(SharedRow row) {
        boolean isDisabled = row.state() == SharedRow.State.DISABLED;
        return switch (this) {
            case VERSIONS -> row.isShared() || row.state() == SharedRow.State.OTHER;
            case NEW_VERSION, VALIDITY, DISABLE -> row.isShared() && !isDisabled;
            case TAKE -> row.state() == SharedRow.State.OTHER && row.link().plain(row.name()).isEmpty();
            case LET_GO -> row.link().plain(row.name()).isPresent();
            case ENABLE -> isDisabled;
            case DELETE -> row.isShared();
            case RECOVER, PURGE -> row.state() == SharedRow.State.DELETED;
        };
    }

    private boolean isAllowed(Set<Permission> may) {
        return may.containsAll(switch (this) {
            case VERSIONS -> Set.of(Permission.LIST);
            case TAKE, LET_GO, NEW_VERSION, VALIDITY -> Set.of(Permission.PUBLISH, Permission.READ, Permission.UNWRAP);
            case DISABLE, ENABLE -> Set.of(Permission.PUBLISH);
            case DELETE -> Set.of(Permission.DELETE);
            case RECOVER -> Set.of(Permission.RECOVER);
            case PURGE -> Set.of(Permission.PURGE);
        });
    }
}
