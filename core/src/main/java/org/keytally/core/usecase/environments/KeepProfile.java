package org.keytally.core.usecase.environments;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.environment.EnvironmentProfile;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.environment.SpendingPlan;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.Witness;

// Puts a profile in force, with its budget and its rate, and notes it.
record KeepProfile(EnvironmentRegister register, SpendingRules spending, Witness witness) {

    void keep(EnvironmentProfile profile, String from) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("from", from);
        SpendingPlan plan = profile.spending();
        plan.monthly().ifPresent(limit -> facts.put("monthly", limit.toPlainString()));
        plan.requestsPerMinute().ifPresent(rate -> facts.put("rate", String.valueOf(rate)));
        facts.put("local-first", String.valueOf(profile.local().areFirst()));
        facts.put("practice", String.valueOf(profile.usesPractice()));
        witness.tell(AuditAction.ENVIRONMENT_CHANGED, subject(profile.environment()), facts);
        register.save(profile);
        spending.put(profile.environment(), plan);
    }

    static Subject subject(Environment environment) {
        return new Subject(Subject.Kind.SETTING, "env." + environment.name().toLowerCase(Locale.ROOT));
    }
}
