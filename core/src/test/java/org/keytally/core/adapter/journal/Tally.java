package org.keytally.core.adapter.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// A follower that keeps every record it met as text.
final class Tally implements Follower {

    final List<String> met = new ArrayList<>();
    boolean understands = true;

    static String line(long sequence, byte kind, byte[] payload) {
        return sequence + "/" + kind + "/" + new String(payload, UTF_8);
    }

    @Override
    public boolean restore(byte[] state) {
        if (understands && state.length > 0) {
            met.addAll(List.of(new String(state, UTF_8).split("\n")));
        }
        return understands;
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        met.add(line(sequence, kind, payload));
    }

    @Override
    public byte[] capture() {
        return String.join("\n", met).getBytes(UTF_8);
    }
}
