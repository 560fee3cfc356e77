package org.keytally.core.adapter.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Several followers as one; their states lie one after the other in the head.
public final class Followers implements Follower {

    private final List<Follower> all;

    public Followers(List<Follower> all) {
        this.all = List.copyOf(all);
    }

    // Where one of them cannot take its state, all meet every record again; a second meeting changes nothing.
    @Override
    public boolean restore(byte[] state) {
        List<byte[]> parts = parts(state);
        if (parts.size() != all.size()) {
            return false;
        }
        boolean isWhole = true;
        for (int i = 0; i < parts.size(); i++) {
            isWhole &= all.get(i).restore(parts.get(i));
        }
        return isWhole;
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        for (Follower one : all) {
            one.follow(sequence, kind, payload);
        }
    }

    @Override
    public byte[] capture() {
        List<byte[]> parts = all.stream().map(Follower::capture).toList();
        ByteBuffer state = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> state.putInt(part.length).put(part));
        return state.array();
    }

    private static List<byte[]> parts(byte[] state) {
        ByteBuffer rest = ByteBuffer.wrap(state);
        List<byte[]> parts = new ArrayList<>();
        while (rest.remaining() >= Integer.BYTES) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining()) {
                return List.of();
            }
            byte[] part = new byte[length];
            rest.get(part);
            parts.add(part);
        }
        return rest.hasRemaining() ? List.of() : parts;
    }
}
