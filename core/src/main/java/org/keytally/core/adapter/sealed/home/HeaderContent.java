package org.keytally.core.adapter.sealed.home;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// What a home's header says: the home's id, its kind of keychain, whether its making was finished, the wrapped copies.
record HeaderContent(HomeId id, KeychainKind keychain, boolean isFinished, Map<Way, WrappedCopy> copies) {

    private static final int FIXED = HomeId.LENGTH + 3;

    HeaderContent {
        copies = Map.copyOf(copies);
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(FIXED + copies.size() * WrappedCopy.LENGTH);
        out.put(id.bytes()).put(keychain.code()).put((byte) (isFinished ? 1 : 0)).put((byte) copies.size());
        new EnumMap<>(copies).values().forEach(copy -> copy.write(out));
        return out.array();
    }

    static HeaderContent read(byte[] bytes, String place) throws SealedException {
        if (bytes.length < FIXED) {
            throw wrong(place);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] id = new byte[HomeId.LENGTH];
        in.get(id);
        KeychainKind keychain = keychainOf(in.get(), place);
        byte finished = in.get();
        int count = in.get();
        if (finished < 0 || finished > 1 || count < 1 || in.remaining() != count * WrappedCopy.LENGTH) {
            throw wrong(place);
        }
        Map<Way, WrappedCopy> copies = new HashMap<>();
        for (int i = 0; i < count; i++) {
            WrappedCopy copy = WrappedCopy.read(in, place);
            copies.put(copy.way(), copy);
        }
        if (copies.size() != count) {
            throw wrong(place);
        }
        return new HeaderContent(HomeId.of(id), keychain, finished == 1, copies);
    }

    Optional<WrappedCopy> copyFor(Way way) {
        return Optional.ofNullable(copies.get(way));
    }

    HeaderContent finished() {
        return new HeaderContent(id, keychain, true, copies);
    }

    HeaderContent with(WrappedCopy copy) {
        Map<Way, WrappedCopy> changed = new HashMap<>(copies);
        changed.put(copy.way(), copy);
        return new HeaderContent(id, keychain, isFinished, changed);
    }

    HeaderContent without(Set<Way> ways) {
        Map<Way, WrappedCopy> changed = new HashMap<>(copies);
        changed.keySet().removeAll(ways);
        return new HeaderContent(id, keychain, isFinished, changed);
    }

    HeaderContent of(KeychainKind kind) {
        return new HeaderContent(id, kind, isFinished, copies);
    }

    private static KeychainKind keychainOf(byte code, String place) throws SealedException {
        for (KeychainKind kind : KeychainKind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw wrong(place);
    }

    private static SealedException wrong(String place) {
        return new SealedException(Kind.DAMAGED, place, "not the shape of a header");
    }
}
