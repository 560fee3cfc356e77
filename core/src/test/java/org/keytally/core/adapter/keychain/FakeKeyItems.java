package org.keytally.core.adapter.keychain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Items in memory, all of one id, whose writes can be lost or mangled.
final class FakeKeyItems implements KeyItems {

    static final String OURS = "/ours";

    final Map<String, byte[]> items = new TreeMap<>();
    final List<String> locked = new ArrayList<>();
    Optional<Lock> lock = Optional.empty();
    int writesToLose;
    int writesToMangle;

    @Override
    public Optional<Lock> lock() {
        return lock;
    }

    @Override
    public Found find(String id) {
        return new Found(List.copyOf(items.keySet()), List.copyOf(locked));
    }

    @Override
    public Found all() {
        return find("");
    }

    @Override
    public Optional<byte[]> read(String item) {
        return Optional.ofNullable(items.get(item)).map(byte[]::clone);
    }

    @Override
    public String write(String id, String label, byte[] secret) {
        if (writesToLose > 0) {
            writesToLose--;
            return OURS;
        }
        byte[] kept = secret.clone();
        if (writesToMangle > 0) {
            writesToMangle--;
            kept[0]++;
        }
        items.put(OURS, kept);
        return OURS;
    }

    @Override
    public void delete(String item) {
        items.remove(item);
    }
}
