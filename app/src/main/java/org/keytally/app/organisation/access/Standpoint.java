package org.keytally.app.organisation.access;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// As whom the organisation is looked at: as who one is or, for those who manage keys, as a member would.
public final class Standpoint {

    private static final Set<Permission> MEMBERS = EnumSet.of(Permission.LIST, Permission.READ, Permission.UNWRAP);

    private final BooleanProperty asMember = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper manages = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<VaultLink, Set<Permission>>> shown = new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<VaultAddress> doubted = new HashSet<>();
    private List<VaultAddress> order = List.of();
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

    /// What was found of the person in a vault; empty where nobody asked yet, or what was found may hold no longer.
    public Optional<Set<Permission>> known(VaultLink link) {
        return doubted.contains(link.address()) ? Optional.empty() : last(link);
    }

    /// Takes what a vault said to the question what may be done there; what it did not say is asked again.
    public void learn(VaultLink link, FindPermissions.Result said) {
        switch (said) {
            case FindPermissions.Result.Found(Set<Permission> may) -> learn(link, may);
            case FindPermissions.Result.Partly(Set<Permission> may, var _, var _) -> {
                learn(link, may);
                doubt(link);
            }
            case FindPermissions.Result.Failed _ -> {
                // What is not known is not offered.
            }
        }
    }

    /// Takes what is known of the person in a vault, and all of it.
    public void learn(VaultLink link, Set<Permission> may) {
        doubted.remove(link.address());
        Map<VaultLink, Set<Permission>> now = new LinkedHashMap<>(found);
        now.keySet().removeIf(one -> one.address().equals(link.address()));
        now.put(link, Set.copyOf(may));
        take(now);
    }

    /// Somebody else may be signed in there now, or may do something else; what is shown stays until that was asked.
    public void doubt(VaultLink link) {
        doubted.add(link.address());
    }

    /// In a vault that was left nothing may be done any longer.
    public void connected(List<VaultLink> links) {
        order = links.stream().map(VaultLink::address).toList();
        Map<VaultLink, Set<Permission>> now = new LinkedHashMap<>();
        links.forEach(link -> last(link).ifPresent(may -> now.put(link, may)));
        take(now);
    }

    private void take(Map<VaultLink, Set<Permission>> now) {
        found = Map.copyOf(now);
        manages.set(found.values().stream().anyMatch(may -> !MEMBERS.containsAll(may)));
        if (!manages.get()) {
            asMember.set(false);
        }
        show();
    }

    private Optional<Set<Permission>> last(VaultLink link) {
        return found.entrySet().stream()
                .filter(one -> one.getKey().address().equals(link.address()))
                .map(Map.Entry::getValue)
                .findFirst();
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

    /// What is shown of what may be done in one vault, once that was asked.
    public Optional<Set<Permission>> shownFor(VaultLink link) {
        return last(link).map(this::shown);
    }

    /// The vaults in which something may be done, as shown now, in the order in which they are connected.
    public List<VaultLink> where(Permission permission) {
        return shown.get().entrySet().stream()
                .filter(one -> one.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    // What nobody connected before stands last.
    private int place(VaultLink link) {
        int place = order.indexOf(link.address());
        return place < 0 ? order.size() : place;
    }

    private void show() {
        shown.set(found.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, one -> shown(one.getValue()))));
    }
}
