package org.keytally.core.domain.home;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Names in memory, with ids in the order in which they came.
public final class InMemoryNames implements NameBook {

    private record Kept(NameKind kind, String name) {}

    private final Map<NameId, Kept> names = new LinkedHashMap<>();
    private int made;

    @Override
    public NameId idOf(NameKind kind, String name) {
        return find(kind, name).orElseGet(() -> {
            made++;
            NameId id = new NameId("%032x".formatted(made));
            names.put(id, new Kept(kind, name));
            return id;
        });
    }

    @Override
    public Optional<NameId> find(NameKind kind, String name) {
        return names.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(new Kept(kind, name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<String> nameOf(NameId id) {
        return Optional.ofNullable(names.get(id)).map(Kept::name);
    }

    @Override
    public boolean erase(NameId id) {
        return names.remove(id) != null;
    }
}
