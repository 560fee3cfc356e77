package org.keytally.core.adapter.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm.Reading;

/// What an admin writes: a JSON object whose fields are all known and all of their kind.
final class PolicyJson {

    private static final String ROTATION = "rotation";
    private static final Set<String> FIELDS = Set.of(
            "team", "providers", "models", "regions", "vault_regions", "personal_keys", "settings", "lease_hours",
            "member_limit",
            "tiers", "admins", "support", ROTATION);
    private static final int LONGEST_LEASE = 24 * 90;
    private static final int LONGEST_TEXT = 200;

    private PolicyJson() {}

    /// Thrown where a field cannot be meant.
    private static final class Odd extends Exception {

        private static final long serialVersionUID = 1L;

        Odd(String field) {
            super(field);
        }
    }

    static Reading read(String document, long issue) {
        Optional<Map<String, Object>> json = PlainJson.read(document);
        if (json.isEmpty()) {
            return new Reading.Malformed("{}");
        }
        Optional<String> unknown =
                json.get().keySet().stream().filter(field -> !FIELDS.contains(field)).findFirst();
        if (unknown.isPresent()) {
            return new Reading.Malformed(unknown.get());
        }
        try {
            return new Reading.Sound(policy(json.get(), issue), document);
        } catch (Odd odd) {
            return new Reading.Malformed(String.valueOf(odd.getMessage()));
        }
    }

    static String write(Policy policy) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("team", policy.team());
        put(fields, "providers", new TreeSet<>(policy.bounds().providers()));
        put(fields, "models", new TreeSet<>(policy.bounds().models()));
        put(fields, "regions", new TreeSet<>(policy.bounds().regions()));
        put(fields, "vault_regions", new TreeSet<>(policy.bounds().vaultRegions()));
        fields.put("personal_keys", policy.bounds().personalKeys().name().toLowerCase(Locale.ROOT));
        put(fields, "settings", policy.settings());
        policy.lease().ifPresent(lease -> fields.put("lease_hours", lease.toHours()));
        policy.limits().monthly().ifPresent(limit -> fields.put("member_limit", limit.toPlainString()));
        put(fields, "tiers", policy.limits().tiers());
        put(fields, ROTATION, words(policy.cadences()));
        put(fields, "admins", policy.contacts().admins());
        policy.contacts().support().ifPresent(text -> fields.put("support", text));
        return PlainJson.write(fields);
    }

    private static Map<String, String> words(Cadences cadences) {
        Map<String, String> words = new TreeMap<>();
        cadences.personal().ifPresent(cadence -> words.put("personal", cadence.word()));
        cadences.byEnvironment().forEach(
                (environment, cadence) -> words.put(environment.name().toLowerCase(Locale.ROOT), cadence.word()));
        return words;
    }

    private static void put(Map<String, Object> fields, String name, Collection<String> words) {
        if (!words.isEmpty()) {
            fields.put(name, List.copyOf(words));
        }
    }

    private static void put(Map<String, Object> fields, String name, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, texts);
        }
    }

    private static Policy policy(Map<String, Object> json, long issue) throws Odd {
        return new Policy(
                text(json, "team").orElseThrow(() -> new Odd("team")),
                issue,
                new Bounds(
                        words(json, "providers"), words(json, "models"), words(json, "regions"), personal(json),
                        words(json, "vault_regions")),
                texts(json, "settings"),
                lease(json),
                new Policy.Limits(limit(json), texts(json, "tiers")),
                new Policy.Contacts(List.copyOf(words(json, "admins")), text(json, "support")),
                cadences(json));
    }

    private static Optional<String> text(Map<String, Object> json, String field) throws Odd {
        Object value = json.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text) || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Odd(field);
        }
        return Optional.of(text.strip());
    }

    // A list that names nothing would allow nothing, or everything: nobody can tell.
    private static Set<String> words(Map<String, Object> json, String field) throws Odd {
        Object value = json.get(field);
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> all) || all.isEmpty()) {
            throw new Odd(field);
        }
        Set<String> words = new LinkedHashSet<>();
        for (Object one : all) {
            if (!(one instanceof String word) || word.isBlank()) {
                throw new Odd(field);
            }
            words.add(word.strip());
        }
        return words;
    }

    private static SortedMap<String, String> texts(Map<String, Object> json, String field) throws Odd {
        TreeMap<String, String> texts = new TreeMap<>();
        Object value = json.getOrDefault(field, Map.of());
        if (!(value instanceof Map<?, ?> map)) {
            throw new Odd(field);
        }
        for (Map.Entry<?, ?> one : map.entrySet()) {
            if (!(one.getValue() instanceof String text)) {
                throw new Odd(field);
            }
            texts.put(String.valueOf(one.getKey()), text);
        }
        return texts;
    }

    private static Bounds.PersonalKeys personal(Map<String, Object> json) throws Odd {
        String word = text(json, "personal_keys").orElse("allowed").toUpperCase(Locale.ROOT);
        for (Bounds.PersonalKeys one : Bounds.PersonalKeys.values()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new Odd("personal_keys");
    }

    private static Optional<Duration> lease(Map<String, Object> json) throws Odd {
        Object hours = json.get("lease_hours");
        if (hours == null) {
            return Optional.empty();
        }
        if (!(hours instanceof Long number) || number < 1 || number > LONGEST_LEASE) {
            throw new Odd("lease_hours");
        }
        return Optional.of(Duration.ofHours(number));
    }

    private static Cadences cadences(Map<String, Object> json) throws Odd {
        Map<Environment, Cadence> byEnvironment = new EnumMap<>(Environment.class);
        Optional<Cadence> personal = Optional.empty();
        for (Map.Entry<String, String> one : texts(json, ROTATION).entrySet()) {
            Cadence cadence = Cadence.parse(one.getValue()).orElseThrow(() -> new Odd(ROTATION));
            if (one.getKey().equals("personal")) {
                personal = Optional.of(cadence);
            } else {
                byEnvironment.put(environment(one.getKey()), cadence);
            }
        }
        return new Cadences(byEnvironment, personal);
    }

    private static Environment environment(String word) throws Odd {
        for (Environment one : Environment.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        throw new Odd(ROTATION);
    }

    private static Optional<BigDecimal> limit(Map<String, Object> json) throws Odd {
        Object dollars = json.get("member_limit");
        if (dollars == null) {
            return Optional.empty();
        }
        boolean isAmount = dollars instanceof String text && text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?");
        Optional<BigDecimal> amount =
                isAmount ? Optional.of(new BigDecimal(String.valueOf(dollars))) : Optional.empty();
        if (amount.filter(one -> one.signum() > 0).isEmpty()) {
            throw new Odd("member_limit");
        }
        return amount;
    }
}
