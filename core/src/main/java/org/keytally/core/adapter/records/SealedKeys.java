package org.keytally.core.adapter.records;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Lease;

/// The records of keys in the sealed file.
public final class SealedKeys implements KeyRegister {

    private final Book<Key> keys;

    /// Reads them at once, so that damage is told as the home is opened.
    public SealedKeys(SealedRecords records) {
        SealedVaults vaults = new SealedVaults(records);
        this.keys = new Book<>(
                new Section(records, "keys"), KeyRow::of, row -> placed(KeyRow.key(row), vaults));
        keys.all();
    }

    @Override
    public List<Key> all() {
        return keys.all();
    }

    @Override
    public synchronized void save(Collection<Key> changed) {
        Map<KeyId, Key> byId = byId();
        changed.forEach(key -> byId.put(key.id(), key));
        keys.write(byId.values());
    }

    @Override
    public synchronized void forget(Collection<KeyId> ids) {
        Map<KeyId, Key> byId = byId();
        ids.forEach(byId::remove);
        keys.write(byId.values());
    }

    private static Key placed(Key key, SealedVaults vaults) {
        return key.terms().lease()
                .map(lease -> new Lease(vaults.places().of(lease.vault()), lease.until()))
                .map(lease -> key.withTerms(key.terms().withLease(lease)))
                .orElse(key);
    }

    private Map<KeyId, Key> byId() {
        Map<KeyId, Key> byId = new LinkedHashMap<>();
        keys.all().forEach(key -> byId.put(key.id(), key));
        return byId;
    }
}
