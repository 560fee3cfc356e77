package org.keytally.core.domain.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keytally.core.domain.key.Cadences;

/// The organisation's rules, as an admin signed them.
///
/// @param issue one more at each publishing, by which an older one is known
/// @param settings values that an admin set for everybody, by the names of settings
/// @param cadences how often keys are to be replaced at least
/// @param lease how long a key from a vault may be used without asking it again
public record Policy(
        String team,
        long issue,
        Bounds bounds,
        SortedMap<String, String> settings,
        Optional<Duration> lease,
        Limits limits,
        Contacts contacts,
        Cadences cadences) {

    public Policy {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /// With keys that are replaced as usual.
    public Policy(
            String team,
            long issue,
            Bounds bounds,
            SortedMap<String, String> settings,
            Optional<Duration> lease,
            Limits limits,
            Contacts contacts) {
        this(team, issue, bounds, settings, lease, limits, contacts, Cadences.USUAL);
    }

    /// The same policy under another number.
    public Policy as(long other) {
        return new Policy(team, other, bounds, settings, lease, limits, contacts, cadences);
    }

    /// The same policy with keys that are replaced so often.
    public Policy with(Cadences other) {
        return new Policy(team, issue, bounds, settings, lease, limits, contacts, other);
    }

    /// What a member may use in a month.
    ///
    /// @param monthly in US dollars, for each member
    /// @param tiers by the names of members, in small letters
    public record Limits(Optional<BigDecimal> monthly, SortedMap<String, String> tiers) {

        public Limits {
            TreeMap<String, String> small = new TreeMap<>();
            tiers.forEach((name, tier) -> small.put(name.toLowerCase(Locale.ROOT), tier));
            tiers = Collections.unmodifiableSortedMap(small);
        }

        public Optional<String> tier(String member) {
            return Optional.ofNullable(tiers.get(member.toLowerCase(Locale.ROOT)));
        }
    }

    /// Whom to ask.
    public record Contacts(List<String> admins, Optional<String> support) {

        public Contacts {
            admins = List.copyOf(admins);
        }
    }
}
