package org.keytally.app.cli.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import picocli.CommandLine.Command;

/// `policy show`
@Command(description = "Show the policy in force here.")
final class PolicyShow implements Callable<Integer> {

    private final Desk desk;

    PolicyShow(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<KeptPolicy> kept = desk.existingHome().flatMap(Keytally::policy);
        desk.result(
                json -> kept.ifPresent(one -> write(json, one)),
                kept.map(one -> text(one)).orElseGet(() -> desk.words().of("policy.none")));
        return ExitCode.DONE;
    }

    private static void write(Json json, KeptPolicy kept) {
        Policy policy = kept.policy();
        write(json, policy)
                .text("vault", kept.host());
    }

    /// Writes what a policy says.
    static Json write(Json json, Policy policy) {
        return json.text("team", policy.team())
                .number("issue", policy.issue())
                .texts("providers", sorted(policy.bounds().providers()))
                .texts("models", sorted(policy.bounds().models()))
                .texts("regions", sorted(policy.bounds().regions()))
                .texts("vault_regions", sorted(policy.bounds().vaultRegions()))
                .text("personal_keys", Words.code(policy.bounds().personalKeys()))
                .texts("settings", settings(policy))
                .text("lease", policy.lease().map(Object::toString))
                .texts("rotation", rotation(policy))
                .text("member_limit", policy.limits().monthly().map(BigDecimal::toPlainString))
                .texts("tiers", tiers(policy))
                .texts("admins", policy.contacts().admins())
                .text("support", policy.contacts().support());
    }

    private String text(KeptPolicy kept) {
        Policy policy = kept.policy();
        Table table = new Table("RULE", "SET BY YOUR ADMIN");
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[]{"providers", any(policy.bounds().providers())});
        rows.add(new String[]{"models", any(policy.bounds().models())});
        rows.add(new String[]{"regions", any(policy.bounds().regions())});
        rows.add(new String[]{"vault regions", any(policy.bounds().vaultRegions())});
        rows.add(new String[]{"personal keys", Words.code(policy.bounds().personalKeys())});
        settings(policy).forEach(one -> rows.add(new String[]{"setting", one}));
        policy.lease().ifPresent(one -> rows.add(new String[]{"lease", one.toHours() + " h"}));
        rotation(policy).forEach(one -> rows.add(new String[]{"rotation", one}));
        policy.limits().monthly()
                .ifPresent(one -> rows.add(new String[]{"each member a month", "$" + one.toPlainString()}));
        tiers(policy).forEach(one -> rows.add(new String[]{"tier", one}));
        policy.contacts().admins().forEach(one -> rows.add(new String[]{"admin", one}));
        policy.contacts().support().ifPresent(one -> rows.add(new String[]{"support", one}));
        rows.forEach(row -> table.row(row[0], row[1]));
        return desk.words().of("policy.head", policy.team(), policy.issue(), kept.host()) + "\n" + table;
    }

    private String any(Collection<String> words) {
        return words.isEmpty() ? desk.words().of("policy.any") : String.join(", ", sorted(words));
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    private static List<String> settings(Policy policy) {
        return policy.settings().entrySet().stream().map(one -> one.getKey() + " = " + one.getValue()).toList();
    }

    private static List<String> rotation(Policy policy) {
        Stream<String> personal =
                policy.cadences().personal().stream().map(one -> "personal = " + one.word());
        return Stream.concat(personal, policy.cadences().byEnvironment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> Words.code(one.getKey()) + " = " + one.getValue().word()))
                .toList();
    }

    private static List<String> tiers(Policy policy) {
        return policy.limits().tiers().entrySet().stream().map(one -> one.getKey() + " = " + one.getValue()).toList();
    }
}
