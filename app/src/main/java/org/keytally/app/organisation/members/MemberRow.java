package org.keytally.app.organisation.members;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.ListMembers;

/// A member with one of their keys, or with none; a member of several keys has a row for each.
///
/// @param isFirst whether it is the first of its member
/// @param limit what their keys may use in a month, as it is shown
record MemberRow(ListMembers.Line line, boolean isFirst, String limit, Optional<Shown> key) {

    /// Where a key is, as it is shown.
    enum Standing {
        MAKING,
        ASKED,
        WAITING,
        GONE,
        RECEIVED,
        OLD,
        STRAY
    }

    /// How a key stands at its provider.
    enum There {
        ENABLED,
        DISABLED,
        GONE,
        NOT_ASKED
    }

    /// A key of a member as it is shown.
    ///
    /// @param there how it stands at its provider; none before it was made
    record Shown(
            ProviderId provider,
            String name,
            Standing standing,
            Optional<There> there,
            String used,
            String made,
            String due) {}

    Member member() {
        return line.member();
    }

    /// What the provider lists of the member's keys.
    List<MintedKey> listed() {
        return member().keys().stream()
                .flatMap(key -> key.id().map(line.there()::get).stream())
                .toList();
    }

    /// Whether a key of the member can be disabled by their provider's program.
    boolean isStoppable() {
        return member().keys().stream()
                .filter(key -> line.stoppable().contains(key.provider()))
                .flatMap(key -> key.id().map(line.there()::get).stream())
                .anyMatch(MintedKey::isEnabled);
    }

    boolean isOf(Member other) {
        return member().id().equals(other.id());
    }

    /// The providers of whose keys the member has one, or can collect one.
    List<ProviderId> current() {
        return member().keys().stream().filter(IssuedKey::isCurrent).map(IssuedKey::provider).toList();
    }

    /// The providers of whose keys one is asked for.
    Stream<ProviderId> asked() {
        return member().keys().stream().filter(IssuedKey::isAsked).map(IssuedKey::provider);
    }
}
