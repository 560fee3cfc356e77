package org.keytally.core.adapter.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.domain.rotation.RotationRegister;

/// The last rotation of each key, in the sealed file.
public final class SealedRotations implements RotationRegister {

    private static final String NEXT = "next";
    private static final String MADE = "made";
    private static final String REPLACED = "replaced";
    private static final String UNTIL = "until";

    private final Book<Rotation> rotations;

    public SealedRotations(SealedRecords records) {
        this.rotations =
                new Book<>(new Section(records, "rotations"), SealedRotations::row, SealedRotations::rotation);
    }

    @Override
    public List<Rotation> all() {
        return rotations.all();
    }

    @Override
    public synchronized void keep(Rotation rotation) {
        List<Rotation> now = without(rotation.key());
        now.add(rotation);
        rotations.write(now);
    }

    @Override
    public synchronized void forget(KeyId key) {
        rotations.write(without(key));
    }

    private List<Rotation> without(KeyId key) {
        List<Rotation> rest = new ArrayList<>(all());
        rest.removeIf(one -> one.key().equals(key));
        return rest;
    }

    private static Map<String, String> row(Rotation rotation) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("key", rotation.key().value());
        row.put("stage", rotation.stage().name());
        row.put("begun", rotation.begun().toString());
        row.put("former", rotation.former());
        rotation.next().ifPresent(hash -> row.put(NEXT, hash));
        rotation.made().ifPresent(id -> row.put(MADE, id));
        rotation.replaced().ifPresent(id -> row.put(REPLACED, id));
        rotation.until().ifPresent(end -> row.put(UNTIL, end.toString()));
        return row;
    }

    private static Rotation rotation(Map<String, String> row) {
        return new Rotation(
                new KeyId(row.getOrDefault("key", "")),
                Rotation.Stage.valueOf(row.getOrDefault("stage", "")),
                Instant.parse(row.getOrDefault("begun", "")),
                row.getOrDefault("former", ""),
                Optional.ofNullable(row.get(NEXT)),
                Optional.ofNullable(row.get(MADE)),
                Optional.ofNullable(row.get(REPLACED)),
                Optional.ofNullable(row.get(UNTIL)).map(Instant::parse));
    }
}
