package org.keytally.core.adapter.records;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;

/// The names behind the ids in the journal, each sealed under a key of its own.
public final class SealedNames implements NameBook {

    /// What has an id.
    private record Named(NameKind kind, String name) {}

    /// A name with what it is kept as.
    private record Kept(NameKind kind, String name, Map<String, String> row) {}

    private final Section section;
    private final SecureRandom random;
    private Map<NameId, Kept> names;
    private Map<Named, NameId> ids;

    public SealedNames(SealedRecords records, SecureRandom random) {
        this.section = new Section(records, "names");
        this.random = random;
        this.names = new LinkedHashMap<>();
        section.read().ifPresent(bytes -> Rows.read(bytes)
                .forEach(row -> names.put(new NameId(row.getOrDefault("id", "")), opened(row))));
        this.ids = ids(names);
    }

    @Override
    public synchronized NameId idOf(NameKind kind, String name) {
        return find(kind, name).orElseGet(() -> make(kind, name));
    }

    @Override
    public synchronized Optional<NameId> find(NameKind kind, String name) {
        return Optional.ofNullable(ids.get(new Named(kind, name)));
    }

    @Override
    public synchronized Optional<String> nameOf(NameId id) {
        return Optional.ofNullable(names.get(id)).map(Kept::name);
    }

    @Override
    public synchronized boolean erase(NameId id) {
        if (!names.containsKey(id)) {
            return false;
        }
        Map<NameId, Kept> rest = new LinkedHashMap<>(names);
        rest.remove(id);
        write(rest);
        return true;
    }

    private NameId make(NameKind kind, String name) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        NameId id = new NameId(HexFormat.of().formatHex(bits));
        Map<NameId, Kept> more = new LinkedHashMap<>(names);
        more.put(id, new Kept(kind, name, sealed(id, kind, name)));
        write(more);
        return id;
    }

    private void write(Map<NameId, Kept> now) {
        List<Map<String, String>> rows = new ArrayList<>();
        now.values().forEach(kept -> rows.add(kept.row()));
        section.write(Rows.write(rows));
        names = now;
        ids = ids(now);
    }

    private static Map<Named, NameId> ids(Map<NameId, Kept> names) {
        Map<Named, NameId> ids = HashMap.newHashMap(names.size());
        names.forEach((id, kept) -> ids.putIfAbsent(new Named(kept.kind(), kept.name()), id));
        return ids;
    }

    private Map<String, String> sealed(NameId id, NameKind kind, String name) {
        byte[] bytes = new byte[PurposeKey.LENGTH];
        random.nextBytes(bytes);
        try (PurposeKey key = PurposeKey.of(bytes)) {
            byte[] sealed = new AesGcm(key, random).seal(name.getBytes(StandardCharsets.UTF_8), bound(id, kind));
            return Map.of(
                    "id", id.value(), "kind", kind.name(), "key", encoded(bytes), "sealed", encoded(sealed));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Kept opened(Map<String, String> row) {
        NameId id = new NameId(row.getOrDefault("id", ""));
        NameKind kind = NameKind.valueOf(row.getOrDefault("kind", ""));
        try (PurposeKey key = PurposeKey.of(decoded(row.getOrDefault("key", "")))) {
            byte[] name = new AesGcm(key, random)
                    .open(decoded(row.getOrDefault("sealed", "")), bound(id, kind))
                    .orElseThrow(() -> new HomeException(HomeException.Kind.DAMAGED, "a name of the records"));
            return new Kept(kind, new String(name, StandardCharsets.UTF_8), row);
        }
    }

    private static byte[] bound(NameId id, NameKind kind) {
        return (kind.name() + " " + id).getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
