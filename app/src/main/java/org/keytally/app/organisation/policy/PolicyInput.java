package org.keytally.app.organisation.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Policy;

/// What an admin typed of a policy, read into one.
///
/// @param settings further ones as `name=value`, with commas between
/// @param leaseHours empty for the usual lease
/// @param tiers of members as `name=tier`, with commas between
record PolicyInput(
        String team,
        Allowed allowed,
        Bounds.PersonalKeys personalKeys,
        Fixed fixed,
        String settings,
        String leaseHours,
        String memberLimit,
        String tiers,
        String admins,
        String support) {

    private static final int LONGEST_LEASE = 24 * 90;
    // A value may be a list itself.
    private static final String BETWEEN_PAIRS = "[,\\n](?=[^,=]*=|\\s*$)";

    /// What may be used, with commas between; empty for anything.
    record Allowed(String providers, String models, String regions, String vaultRegions) {}

    /// The settings an admin mostly fixes; empty for those left to the members.
    record Fixed(Optional<String> preference, Optional<String> unset, Optional<String> failure) {}

    /// What came of reading.
    sealed interface Reading {

        record Read(Policy policy) implements Reading {}

        /// It cannot be meant.
        record Unreadable(String why) implements Reading {}
    }

    Reading read(Words words) {
        Optional<TreeMap<String, String>> further = pairs(settings);
        Optional<TreeMap<String, String>> members = pairs(tiers);
        if (team.isBlank()) {
            return new Reading.Unreadable(words.of("organisation.policy.no-team"));
        }
        if (further.isEmpty() || members.isEmpty()) {
            return new Reading.Unreadable(words.of("organisation.policy.bad-pairs"));
        }
        if (!leaseHours.isBlank() && lease().isEmpty()) {
            return new Reading.Unreadable(words.of("organisation.policy.bad-lease", LONGEST_LEASE));
        }
        if (!memberLimit.isBlank() && limit().isEmpty()) {
            return new Reading.Unreadable(words.of("organisation.policy.bad-limit"));
        }
        TreeMap<String, String> all = further.get();
        fixed.preference().ifPresent(value -> all.put(Setting.PREFERENCE.label(), value));
        fixed.unset().ifPresent(value -> all.put(Setting.FALLBACK_UNSET.label(), value));
        fixed.failure().ifPresent(value -> all.put(Setting.FALLBACK_FAILURE.label(), value));
        return new Reading.Read(new Policy(
                team.strip(),
                1,
                new Bounds(words(allowed.providers()), words(allowed.models()), words(allowed.regions()),
                        personalKeys, words(allowed.vaultRegions())),
                all,
                lease(),
                new Policy.Limits(limit(), members.get()),
                new Policy.Contacts(
                        List.copyOf(words(admins)), Optional.of(support.strip()).filter(one -> !one.isEmpty()))));
    }

    private Optional<Duration> lease() {
        return Optional.of(leaseHours.strip())
                .filter(one -> one.matches("[1-9][0-9]{0,3}"))
                .map(Long::valueOf)
                .filter(hours -> hours <= LONGEST_LEASE)
                .map(Duration::ofHours);
    }

    private Optional<BigDecimal> limit() {
        return Optional.of(memberLimit.strip())
                .filter(one -> one.matches("[0-9]{1,9}(\\.[0-9]{1,6})?"))
                .map(BigDecimal::new)
                .filter(one -> one.signum() > 0);
    }

    private static Set<String> words(String text) {
        Set<String> all = new LinkedHashSet<>();
        Arrays.stream(text.split("[,\\n]", -1)).map(String::strip).filter(one -> !one.isEmpty()).forEach(all::add);
        return all;
    }

    private static Optional<TreeMap<String, String>> pairs(String text) {
        TreeMap<String, String> all = new TreeMap<>();
        for (String one : text.strip().split(BETWEEN_PAIRS, -1)) {
            if (one.isBlank()) {
                continue;
            }
            int equals = one.indexOf('=');
            if (equals < 1 || equals == one.length() - 1) {
                return Optional.empty();
            }
            all.put(one.substring(0, equals).strip(), one.substring(equals + 1).strip());
        }
        return Optional.of(all);
    }
}
