package org.keytally.core.usecase.home;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.BundleForm;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SupportBundle;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.usecase.settings.ListSettings;

/// Puts together what somebody who helps needs to know: versions, checks, counts and settings, and nothing private.
///
/// What may leave is named here, one by one; whatever is not named stays. Everything passes the redactor besides.
public final class BundleSupport {

    /// What the program and its machine are.
    ///
    /// @param facts by their names, in the order in which they are written
    public record Presence(Map<String, String> facts, InstantSource clock) {}

    /// Facts of checks that name neither a person nor a key nor a place of theirs.
    private static final Set<String> FACTS = Set.of("version", "memory", "core-files", "time", "jump", "free-bytes",
            "kind", "cause", "records", "rests-in", "segment", "offset", "record", "bytes");

    /// Settings whose values a person writes freely.
    private static final Set<Setting> FREE = Set.of(Setting.PLAIN_HTTP);

    private static final String KEY = "key ";

    private final Presence presence;
    private final ListSettings settings;
    private final KeyRegister keys;
    private final Redactor redactor;
    private final BundleForm form;

    public BundleSupport(
            Presence presence, ListSettings settings, KeyRegister keys, Redactor redactor, BundleForm form) {
        this.presence = presence;
        this.settings = settings;
        this.keys = keys;
        this.redactor = redactor;
        this.form = form;
    }

    /// The bytes of the bundle.
    ///
    /// @param checks as they were made just now
    /// @param found of what may be the matter
    /// @param exam of a key, where one was checked
    public byte[] bundle(List<Check> checks, Findings found, Optional<KeyExam> exam) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("about.txt", about());
        texts.put("checks.txt", checks(checks));
        texts.put("clues.txt", ClueLines.of(found, exam));
        texts.put("counts.txt", counts());
        texts.put("settings.txt", settings());
        texts.replaceAll((_, text) -> redactor.redact(text));
        return form.write(new SupportBundle(texts));
    }

    private String about() {
        Map<String, String> facts = new LinkedHashMap<>(presence.facts());
        facts.put("made", presence.clock().instant().toString());
        return lines(facts);
    }

    private static String checks(List<Check> checks) {
        StringBuilder text = new StringBuilder();
        int keys = 0;
        for (Check check : checks) {
            // The label of a key may be anything.
            String name = check.name().startsWith(KEY) ? KEY + ++keys : check.name();
            String facts = check.facts()
                    .entrySet()
                    .stream()
                    .filter(fact -> FACTS.contains(fact.getKey()))
                    .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                    .collect(Collectors.joining());
            text.append(name).append(": ").append(check.state()).append(' ').append(check.kind()).append(facts)
                    .append('\n');
        }
        return text.toString();
    }

    private String counts() {
        Map<String, String> counts = new TreeMap<>();
        List<Key> all = keys.all();
        counts.put("keys", String.valueOf(all.size()));
        count(counts, "keys scope ", all, key -> key.scope().name());
        count(counts, "keys state ", all, key -> key.state(presence.clock().instant()).name());
        count(counts, "keys environment ", all, key -> key.environment().map(Enum::name).orElse("EVERY"));
        return lines(counts);
    }

    private static void count(Map<String, String> counts, String name, List<Key> keys, Function<Key, String> by) {
        keys.stream()
                .collect(Collectors.groupingBy(by, Collectors.counting()))
                .forEach((group, number) -> counts.put(name + group, String.valueOf(number)));
    }

    private String settings() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.list().stream()
                .sorted(Comparator.comparing(line -> line.where().kind()))
                .forEach(line -> {
                    boolean isEverywhere = line.where().kind() == Narrowing.Kind.EVERYWHERE;
                    String name = line.setting().label() + (isEverywhere ? "" : " for one " + line.where().kind());
                    values.merge(name, value(line), (one, other) -> one + " | " + other);
                });
        return lines(values);
    }

    private static String value(ListSettings.Line line) {
        boolean isHidden = FREE.contains(line.setting()) && !line.value().isEmpty();
        return isHidden ? "(set)" : line.value() + (line.isSet() ? "" : " (usual)");
    }

    private static String lines(Map<String, String> facts) {
        return facts.entrySet()
                .stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
