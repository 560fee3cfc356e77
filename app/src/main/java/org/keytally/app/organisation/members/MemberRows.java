package org.keytally.app.organisation.members;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.app.organisation.members.MemberRow.Shown;
import org.keytally.app.organisation.members.MemberRow.Standing;
import org.keytally.app.organisation.members.MemberRow.There;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.ListMembers;
import org.keytally.core.usecase.team.Stray;

/// Makes rows of members.
record MemberRows(MemberCases cases, Stage stage, Instant now) {

    List<MemberRow> of(List<ListMembers.Line> lines) {
        List<MemberRow> rows = new ArrayList<>();
        for (ListMembers.Line line : lines) {
            List<Optional<Shown>> keys = new ArrayList<>();
            line.member().keys().stream()
                    .sorted(Comparator.comparing((IssuedKey key) -> key.state() == IssuedKey.State.OLD)
                            .thenComparing(IssuedKey::provider))
                    .forEach(key -> keys.add(Optional.of(shown(line, key))));
            line.strays().forEach(stray -> keys.add(Optional.of(shown(stray))));
            if (keys.isEmpty()) {
                keys.add(Optional.empty());
            }
            for (int i = 0; i < keys.size(); i++) {
                rows.add(new MemberRow(line, i == 0, limit(line.member()), keys.get(i)));
            }
        }
        return rows;
    }

    private String limit(Member member) {
        return member.cap().monthly(now, cases.tiers().get())
                .map(this::money)
                .orElseGet(() -> stage.words().of("budgets.tier.unlimited"));
    }

    private Shown shown(ListMembers.Line line, IssuedKey key) {
        Optional<MintedKey> there = key.id().map(line.there()::get);
        return new Shown(
                key.provider(), cases.name(key.provider()), Standing.valueOf(key.state().name()),
                key.id().map(_ -> line.unasked().contains(key.provider()) ? There.NOT_ASKED : standing(there)),
                used(there), stage.formats().relative(key.made(), now), due(key));
    }

    private Shown shown(Stray stray) {
        return new Shown(
                stray.provider(), cases.name(stray.provider()), Standing.STRAY,
                Optional.of(standing(Optional.of(stray.key()))), used(Optional.of(stray.key())),
                stray.key().made().map(at -> stage.formats().relative(at, now)).orElse(Formats.UNKNOWN),
                Formats.UNKNOWN);
    }

    private static There standing(Optional<MintedKey> there) {
        return there.map(one -> one.isEnabled() ? There.ENABLED : There.DISABLED).orElse(There.GONE);
    }

    private String used(Optional<MintedKey> there) {
        return there.flatMap(MintedKey::used).map(this::money).orElse(Formats.UNKNOWN);
    }

    // As a job would have it that keeps to the policy; one that is replaced already is not replaced again.
    private String due(IssuedKey key) {
        return Optional.of(key)
                .filter(IssuedKey::isCurrent)
                .flatMap(one -> cases.team().cadence().due(one.made()))
                .map(at -> now.isBefore(at)
                        ? stage.formats().shortDay(at)
                        : stage.words().of("organisation.members.due"))
                .orElse(Formats.UNKNOWN);
    }

    private String money(BigDecimal dollars) {
        return stage.formats().money(new Money(dollars));
    }
}
