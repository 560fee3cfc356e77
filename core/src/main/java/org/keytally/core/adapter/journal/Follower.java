package org.keytally.core.adapter.journal;

/// A state that follows from the records alone and is kept in the head, so that a start need not read all of them.
///
/// It is called by one thread at a time, between the write of a record and the return of the append, and must be quick.
public interface Follower {

    /// Takes the state `capture` gave once, or returns false, unchanged, if it cannot; then every record follows.
    boolean restore(byte[] state);

    void follow(long sequence, byte kind, byte[] payload);

    byte[] capture();

    /// A follower that keeps nothing.
    static Follower none() {
        return new Nothing();
    }
}
