package org.keytally.app.organisation.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.vault.VaultLink;

/// Writes a policy as rules that a person can read.
record PolicyRules(Words words, Formats formats, Providers providers) {

    private static final int SHORT = 12;

    /// @param links the connected vaults, one of which it came from
    PolicyShown of(KeptPolicy kept, List<VaultLink> links, Instant now) {
        Optional<VaultLink> from =
                links.stream().filter(link -> link.address().place().equals(kept.host())).findFirst();
        String name = from.map(link -> link.address().name()).orElse(kept.host());
        String key = kept.key();
        return new PolicyShown(
                words.of("organisation.policy.head", kept.policy().team(), kept.policy().issue()),
                words.of("organisation.policy.signature",
                        key.length() <= SHORT ? key : "…" + key.substring(key.length() - SHORT)),
                key,
                from.flatMap(VaultLink::synced)
                        .map(at -> words.of("organisation.policy.checked", name, formats.relative(at, now)))
                        .orElseGet(() -> words.of("organisation.policy.from", name)),
                rules(kept.policy()),
                kept.policy().contacts().support());
    }

    private List<PolicyRule> rules(Policy policy) {
        List<PolicyRule> rules = new ArrayList<>();
        rules.add(rule("providers", any(policy.bounds().providers().stream().map(this::provider).toList())));
        rules.add(rule("models", any(policy.bounds().models())));
        rules.add(rule("regions", any(policy.bounds().regions())));
        rules.add(rule("vault-regions", any(policy.bounds().vaultRegions())));
        rules.add(rule("personal", words.of("organisation.policy.personal", policy.bounds().personalKeys())));
        policy.settings().forEach((name, value) -> rules.add(new PolicyRule(setting(name), value(name, value))));
        policy.lease().ifPresent(lease -> rules.add(rule("lease", hours(lease))));
        Map<String, String> cadences = cadences(policy.cadences());
        if (!cadences.isEmpty()) {
            rules.add(rule("rotation", pairs(cadences)));
        }
        policy.limits().monthly().ifPresent(limit -> rules.add(rule("limit", formats.money(new Money(limit)))));
        if (!policy.limits().tiers().isEmpty()) {
            rules.add(rule("tiers", pairs(policy.limits().tiers())));
        }
        if (!policy.contacts().admins().isEmpty()) {
            rules.add(rule("admins", String.join(", ", policy.contacts().admins())));
        }
        policy.contacts().support().ifPresent(text -> rules.add(rule("support", text)));
        return rules;
    }

    private Map<String, String> cadences(Cadences cadences) {
        Map<String, String> all = new LinkedHashMap<>();
        cadences.personal().ifPresent(one -> all.put(words.of("organisation.rule.personal"), one.word()));
        Arrays.stream(Environment.values()).forEach(environment -> Optional
                .ofNullable(cadences.byEnvironment().get(environment))
                .ifPresent(one -> all.put(words.of("sign.environment", environment), one.word())));
        return all;
    }

    private PolicyRule rule(String name, String value) {
        return new PolicyRule(words.of("organisation.rule." + name), value);
    }

    private String any(Collection<String> all) {
        return all.isEmpty()
                ? words.of("organisation.policy.any")
                : all.stream().sorted().collect(Collectors.joining(", "));
    }

    private String provider(String id) {
        return providers.find(id).map(Provider::name).orElse(id);
    }

    private String hours(Duration lease) {
        return lease.toHours() == 1
                ? words.of("moment.one-hour")
                : words.of("moment.hours", lease.toHours());
    }

    private String setting(String name) {
        return Setting.find(name).map(one -> words.of("setting." + one.label())).orElse(name);
    }

    private String value(String name, String value) {
        boolean isSwitch = value.equals("on") || value.equals("off");
        boolean isPreference = name.equals(Setting.PREFERENCE.label());
        if (isSwitch) {
            return words.of("choice." + value);
        }
        return isPreference ? words.of("choice." + name + "." + value) : value;
    }

    private static String pairs(Map<String, String> all) {
        return all.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
