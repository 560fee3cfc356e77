package org.keytally.core.adapter.journal;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The running hash over every header and record, each new mark made from the last mark and the bytes after it.
final class Chain {

    static final int MARK = 32;

    private final MessageDigest hash;
    private final byte[] mark;

    Chain(Octets mark) {
        try {
            this.hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
        this.mark = mark.toArray();
    }

    void extend(byte[] bytes, int start, int length) {
        hash.update(mark);
        hash.update(bytes, start, length);
        try {
            hash.digest(mark, 0, MARK);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Octets mark() {
        return Octets.of(mark);
    }
}
