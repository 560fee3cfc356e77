package org.keytally.core.usecase.team;

import java.util.Collection;
import java.util.List;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.Member;

/// A key that a provider has for a member by its name, and that is written down nowhere.
public record Stray(ProviderId provider, MintedKey key) {

    /// @param there what the provider listed before the member was read: what is made is written down first
    static List<Stray> of(Member member, String vault, ProviderId provider, Collection<MintedKey> there) {
        return there.stream()
                .filter(key -> KeyName.isOf(key.name(), member, vault) && isNowhere(member, key))
                .map(key -> new Stray(provider, key))
                .toList();
    }

    private static boolean isNowhere(Member member, MintedKey there) {
        return member.keys().stream().noneMatch(key -> key.isAsked()
                ? key.name().equals(there.name())
                : key.id().filter(there.id()::equals).isPresent());
    }
}
