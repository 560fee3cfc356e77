package org.keytally.core.domain.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All providers known here, those we ship and those a person added.
public final class Providers {

    private final List<Provider> all;
    private final Set<ProviderId> own;
    private final Map<String, Provider> byName = new LinkedHashMap<>();

    /// @param all a later provider takes the place of an earlier one with the same id
    public Providers(List<Provider> all) {
        this(all, List.of());
    }

    /// @param own those a person described, which come after the others and are none of them
    public Providers(List<Provider> all, List<Provider> own) {
        this.own = own.stream().map(Provider::id).collect(Collectors.toUnmodifiableSet());
        Map<ProviderId, Provider> last = new LinkedHashMap<>();
        all.forEach(provider -> last.put(provider.id(), provider));
        own.forEach(provider -> last.putIfAbsent(provider.id(), provider));
        this.all = List.copyOf(last.values());
        this.all.forEach(provider -> provider.aliases().forEach(alias -> byName.put(alias, provider)));
        this.all.forEach(provider -> byName.put(provider.id().value(), provider));
    }

    /// Whether a person described it; its address may change under us.
    public boolean isOwn(Provider provider) {
        return own.contains(provider.id());
    }

    public List<Provider> all() {
        return all;
    }

    /// The one whose keys make keys of that provider by program; empty where a person has to make them.
    public Optional<Provider> mintOf(ProviderId id) {
        return all.stream().filter(one -> one.keys().mints().equals(Optional.of(id))).findFirst();
    }

    /// Finds by id or alias, case aside.
    public Optional<Provider> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    public Optional<Provider> find(ProviderId id) {
        return Optional.ofNullable(byName.get(id.value()));
    }

    /// What people call it; its id where it is not known here.
    public String nameOf(ProviderId id) {
        return find(id).map(Provider::name).orElse(id.value());
    }
}
