package org.keytally.core.adapter.journal;

/// A follower that keeps nothing.
final class Nothing implements Follower {

    @Override
    public boolean restore(byte[] state) {
        return state.length == 0;
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        // nothing to keep
    }

    @Override
    public byte[] capture() {
        return new byte[0];
    }
}
