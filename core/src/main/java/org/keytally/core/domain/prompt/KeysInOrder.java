package org.keytally.core.domain.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;

/// The keys that are not removed in the order in which they are tried, found by name and provider without a search.
///
/// It is made once for each state of the register, so that a prompt costs the same with ten keys and ten thousand.
public final class KeysInOrder {

    static final Comparator<Key> ORDER = Comparator.comparing(Key::scope)
            .thenComparing(key -> !key.marks().primary())
            .thenComparing(Key::label, String.CASE_INSENSITIVE_ORDER);

    private final List<Key> all;
    private final Map<ProviderId, List<Key>> byProvider = new LinkedHashMap<>();
    private final Map<String, Key> byId = new HashMap<>();
    private final Map<String, Key> byLabel = new HashMap<>();

    private KeysInOrder(List<Key> all) {
        this.all = all;
        for (Key key : all) {
            byProvider.computeIfAbsent(key.provider(), _ -> new ArrayList<>()).add(key);
            byId.put(key.id().value(), key);
            byLabel.putIfAbsent(key.label().toLowerCase(Locale.ROOT), key);
        }
    }

    public static KeysInOrder of(List<Key> keys) {
        return new KeysInOrder(
                keys.stream().filter(key -> !key.isRemoved()).sorted(ORDER).toList());
    }

    public List<Key> all() {
        return all;
    }

    /// The keys of each provider, the provider of the first key first.
    Map<ProviderId, List<Key>> byProvider() {
        return byProvider;
    }

    List<Key> of(ProviderId provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    /// The key a person means who types this text.
    public Optional<Key> named(String idOrLabel) {
        return Optional.ofNullable(byId.get(idOrLabel))
                .or(() -> Optional.ofNullable(byLabel.get(idOrLabel.strip().toLowerCase(Locale.ROOT))));
    }
}
