package org.keytally.core.usecase.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyRegister;

/// What a person set, but for what the policy sets; a person's own values come back when the policy ends.
public final class GovernedSettings implements SettingBook {

    private final SettingBook own;
    private final PolicyRegister policies;
    private @Nullable Merged merged;

    /// What was merged, and of what.
    private record Merged(List<SettingValue> own, Optional<KeptPolicy> policy, List<SettingValue> all) {}

    public GovernedSettings(SettingBook own, PolicyRegister policies) {
        this.own = own;
        this.policies = policies;
    }

    // The rules for prompts take the same object to say the same, so that it stays the same until something changes.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized List<SettingValue> all() {
        Optional<KeptPolicy> policy = policies.kept();
        List<SettingValue> values = own.all();
        if (policy.isEmpty()) {
            return values;
        }
        Merged last = merged;
        if (last == null || last.own() != values || !last.policy().equals(policy)) {
            last = new Merged(values, policy, merged(values, fixed(policy.get().policy())));
            merged = last;
        }
        return last.all();
    }

    @Override
    public void set(SettingValue value) {
        own.set(value);
    }

    @Override
    public void unset(Setting setting, Narrowing where) {
        own.unset(setting, where);
    }

    @Override
    public boolean isFixed(Setting setting) {
        return policies.kept().filter(kept -> fixed(kept.policy()).containsKey(setting)).isPresent();
    }

    private static List<SettingValue> merged(List<SettingValue> own, Map<Setting, String> fixed) {
        List<SettingValue> all = new ArrayList<>();
        own.stream().filter(value -> !fixed.containsKey(value.setting())).forEach(all::add);
        fixed.forEach((setting, value) -> all.add(new SettingValue(setting, Narrowing.EVERYWHERE, value)));
        return List.copyOf(all);
    }

    /// The settings a policy sets. Keys of their own that members must bring are wanted first, and are not made up for.
    private static Map<Setting, String> fixed(Policy policy) {
        Map<Setting, String> fixed = new TreeMap<>();
        if (policy.bounds().personalKeys() == Bounds.PersonalKeys.REQUIRED) {
            fixed.put(Setting.PREFERENCE, "personal");
            fixed.put(Setting.FALLBACK_UNSET, "off");
        }
        policy.settings().forEach((name, value) -> Setting.find(name)
                .filter(setting -> setting.accepts(value))
                .ifPresent(setting -> fixed.put(setting, value)));
        return fixed;
    }
}
