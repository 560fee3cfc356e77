package org.keytally.core.domain.key;

/// A view of a secret for pattern matching that copies nothing and never becomes a string.
record SecretText(Secret secret, int start, int end) implements CharSequence {

    SecretText(Secret secret) {
        this(secret, 0, secret.length());
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return (char) (secret.at(start + index) & 0xff);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new SecretText(secret, start + from, start + to);
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
