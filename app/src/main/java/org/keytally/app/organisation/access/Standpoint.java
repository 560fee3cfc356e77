package org.keytally.app.organisation.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// As whom the organisation is looked at: as who one is or, for those who manage keys, as a member would.
public final class Standpoint {

    private static final Set<Permission> MEMBERS = EnumSet.of(Permission.LIST, Permission.READ, Permission.UNWRAP);

    private final BooleanProperty asMember = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper manages = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<VaultLink, Set<Permission>>> shown = new ReadOnlyObjectWrapper<>(Map.of());
    private Map<VaultLink, Set<Permission>> found = Map.of();

    public Standpoint() {
        asMember.subscribe((_, _) -> show());
    }

    /// Whether everything is shown as a member would see it.
    public BooleanProperty asMemberProperty() {
        return asMember;
    }

    /// Whether there is a vault in which the person manages keys.
    public ReadOnlyBooleanProperty managesProperty() {
        return manages.getReadOnlyProperty();
    }

    /// What is shown of what may be done in each vault.
    public ReadOnlyObjectProperty<Map<VaultLink, Set<Permission>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Takes what was found of the person in each vault.
    public void found(Map<VaultLink, Set<Permission>> now) {
        found = Map.copyOf(now);
        manages.set(found.values().stream().anyMatch(may -> !MEMBERS.containsAll(may)));
        if (!manages.get()) {
            asMember.set(false);
        }
        show();
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

    /// The vaults in which something may be done, as shown now.
    public List<VaultLink> where(Permission permission) {
        return shown.get().entrySet().stream()
                .filter(one -> one.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void show() {
        shown.set(found.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, one -> shown(one.getValue()))));
    }
}
