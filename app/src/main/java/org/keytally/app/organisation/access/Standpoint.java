package org.keytally.app.organisation.access;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// As whom the organisation is looked at: as who one is or, for those who manage keys, as a member would.
public final class Standpoint {

    private static final Set<Permission> MEMBERS = EnumSet.of(Permission.LIST, Permission.READ, Permission.UNWRAP);

    private final BooleanProperty asMember = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper manages = new ReadOnlyBooleanWrapper();

    /// Whether everything is shown as a member would see it.
    public BooleanProperty asMemberProperty() {
        return asMember;
    }

    /// Whether there is a vault in which the person manages keys.
    public ReadOnlyBooleanProperty managesProperty() {
        return manages.getReadOnlyProperty();
    }

    /// Takes what was found of the person in all vaults together.
    public void found(Set<Permission> somewhere) {
        manages.set(!MEMBERS.containsAll(somewhere));
        if (!manages.get()) {
            asMember.set(false);
        }
    }

    /// What of that is shown.
    public Set<Permission> shown(Set<Permission> may) {
        if (!asMember.get()) {
            return Set.copyOf(may);
        }
        Set<Permission> left = EnumSet.copyOf(MEMBERS);
        left.retainAll(may);
        return left;
    }
}
