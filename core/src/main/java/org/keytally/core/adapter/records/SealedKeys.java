package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;

/// The records of keys in the sealed file.
public final class SealedKeys implements KeyRegister {

    private final Section section;
    private List<Key> keys;

    public SealedKeys(SealedRecords records) {
        this.section = new Section(records, "keys");
        this.keys = section.read()
                .map(bytes -> Rows.read(bytes).stream().map(KeyRow::key).toList())
                .orElse(List.of());
    }

    @Override
    public synchronized List<Key> all() {
        return keys;
    }

    @Override
    public synchronized void save(Collection<Key> changed) {
        Map<KeyId, Key> byId = byId();
        changed.forEach(key -> byId.put(key.id(), key));
        write(byId);
    }

    @Override
    public synchronized void forget(Collection<KeyId> ids) {
        Map<KeyId, Key> byId = byId();
        ids.forEach(byId::remove);
        write(byId);
    }

    private Map<KeyId, Key> byId() {
        Map<KeyId, Key> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        return byId;
    }

    // Memory follows the file, so that a failed write changes nothing.
    private void write(Map<KeyId, Key> byId) {
        List<Key> now = List.copyOf(byId.values());
        List<Map<String, String>> rows = new ArrayList<>(now.size());
        now.forEach(key -> rows.add(KeyRow.of(key)));
        section.write(Rows.write(rows));
        keys = now;
    }
}
