package org.keytally.core.domain.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.catalog.ProviderId;

/// Somebody who gets keys of their own, as an admin keeps it in the vault.
///
/// @param id the beginning of the hash of the open half, by which admin and member see that it is the same
/// @param vault the host of the vault where they collect, with the port where it is not the usual one
/// @param isPilot whether they are among the first
public record Member(
        String id,
        String name,
        String openHalf,
        String vault,
        boolean isPilot,
        Cap cap,
        List<IssuedKey> keys) {

    public Member {
        keys = List.copyOf(keys);
    }

    public boolean isNamed(String idOrName) {
        return id.equals(idOrName.strip())
                || name.toLowerCase(Locale.ROOT).equals(idOrName.strip().toLowerCase(Locale.ROOT));
    }

    /// The key of a provider that the member has or can collect.
    public Optional<IssuedKey> current(ProviderId provider) {
        return keys.stream().filter(key -> key.provider().equals(provider) && key.isCurrent()).findFirst();
    }

    /// The key that somebody asks for, or asked for where the answer was cut.
    public Optional<IssuedKey> asked(ProviderId provider) {
        return keys.stream()
                .filter(key -> key.provider().equals(provider) && key.isAsked())
                .findFirst();
    }

    public long highest(ProviderId provider) {
        return keys.stream()
                .filter(key -> key.provider().equals(provider))
                .mapToLong(IssuedKey::generation)
                .max()
                .orElse(0);
    }

    public Member with(Cap now, boolean pilot) {
        return new Member(id, name, openHalf, vault, pilot, now, keys);
    }

    /// With a key in the place of the one of the same provider and generation.
    public Member with(IssuedKey key) {
        List<IssuedKey> now = new ArrayList<>(without(key).keys());
        now.add(key);
        return new Member(id, name, openHalf, vault, isPilot, cap, now);
    }

    public Member without(IssuedKey key) {
        return new Member(id, name, openHalf, vault, isPilot, cap, keys.stream()
                .filter(one -> !one.provider().equals(key.provider()) || one.generation() != key.generation())
                .toList());
    }

    public Member each(UnaryOperator<IssuedKey> change) {
        return new Member(id, name, openHalf, vault, isPilot, cap, keys.stream().map(change).toList());
    }
}
