package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.PolicyForm;
import org.keytally.core.domain.policy.PolicyForm.Reading;
import org.keytally.core.domain.policy.PolicyRegister;

/// The policy in force, in the sealed file; it was found sound before it was kept.
public final class SealedPolicy implements PolicyRegister {

    private static final String DOCUMENT = "document";
    private static final String CHANGED = "changed";

    private final Book<Row> rows;
    private final SealedVaults vaults;
    private final PolicyForm form;
    private Optional<KeptPolicy> known = Optional.empty();
    private boolean isKnown;

    /// What is known of a key's policies; at most one row has a document, which is in force.
    private record Row(
            String key,
            long seen,
            long issue,
            Optional<String> document,
            String host,
            Optional<String> changed) {

        Row without() {
            return new Row(key, seen, 0, Optional.empty(), "", Optional.empty());
        }
    }

    public SealedPolicy(SealedRecords records, PolicyForm form) {
        this.rows = new Book<>(new Section(records, "policy"), SealedPolicy::text, SealedPolicy::row);
        this.vaults = new SealedVaults(records);
        this.form = form;
    }

    @Override
    public synchronized Optional<KeptPolicy> kept() {
        if (!isKnown) {
            known = rows.all().stream().flatMap(row -> policy(row).stream()).findFirst();
            isKnown = true;
        }
        return known;
    }

    @Override
    public long highestIssue(String key) {
        return rows.all().stream().filter(row -> row.key().equals(key)).mapToLong(Row::seen).max().orElse(0);
    }

    @Override
    public synchronized void keep(KeptPolicy policy) {
        List<Row> now = others(policy.key());
        now.add(new Row(
                policy.key(),
                Math.max(highestIssue(policy.key()), policy.policy().issue()),
                policy.policy().issue(),
                Optional.of(policy.document()),
                policy.host(),
                policy.changed().map(Object::toString)));
        rows.write(now);
        known = Optional.of(policy);
        isKnown = true;
    }

    private List<Row> others(String key) {
        return rows.all().stream()
                .filter(row -> !row.key().equals(key))
                .map(Row::without)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public synchronized void saw(String key, long issue) {
        if (issue > highestIssue(key)) {
            List<Row> now = new ArrayList<>(rows.all());
            Optional<Row> former = now.stream().filter(row -> row.key().equals(key)).findFirst();
            former.ifPresent(now::remove);
            now.add(former.map(row -> new Row(
                    key, issue, row.issue(), row.document(), row.host(), row.changed()))
                    .orElseGet(() -> new Row(key, issue, 0, Optional.empty(), "", Optional.empty())));
            rows.write(now);
        }
    }

    @Override
    public synchronized void end() {
        if (kept().isPresent()) {
            rows.write(rows.all().stream().map(Row::without).toList());
            known = Optional.empty();
        }
    }

    private Optional<KeptPolicy> policy(Row row) {
        return row.document()
                .map(document -> form.draft(document, row.issue()))
                .flatMap(reading -> reading instanceof Reading.Sound(var policy, String document)
                        ? Optional.of(new KeptPolicy(
                                policy, document, row.key(), vaults.places().of(row.host()),
                                row.changed().map(StoredInstant::parse)))
                        : Optional.empty());
    }

    private static Map<String, String> text(Row row) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("key", row.key());
        text.put("seen", String.valueOf(row.seen()));
        text.put("issue", String.valueOf(row.issue()));
        text.put("host", row.host());
        row.document().ifPresent(document -> text.put(DOCUMENT, document));
        row.changed().ifPresent(changed -> text.put(CHANGED, changed));
        return text;
    }

    private static Row row(Map<String, String> text) {
        return new Row(
                text.getOrDefault("key", ""),
                Long.parseLong(text.getOrDefault("seen", "")),
                Long.parseLong(text.getOrDefault("issue", "")),
                Optional.ofNullable(text.get(DOCUMENT)),
                text.getOrDefault("host", ""),
                Optional.ofNullable(text.get(CHANGED)));
    }
}
