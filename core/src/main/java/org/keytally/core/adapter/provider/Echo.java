package org.keytally.core.adapter.provider;

import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Reply;

/// Takes a secret out of what a host says where the host repeats it.
final class Echo {

    /// Fewer characters are no secret, but may be a part of any word.
    private static final int SHORTEST = 6;

    private Echo() {}

    static Delivery without(Optional<Secret> secret, Delivery delivery) {
        return switch (delivery) {
            case Failure failure -> without(secret, failure);
            case Reply reply -> reply;
        };
    }

    static Listing without(Optional<Secret> secret, Listing listing) {
        return switch (listing) {
            case Failure failure -> without(secret, failure);
            case ModelList list -> list;
        };
    }

    private static Failure without(Optional<Secret> secret, Failure failure) {
        if (secret.isEmpty()) {
            return failure;
        }
        byte[] bytes = secret.get().reveal();
        try {
            return failure.said(failure.words().each(text -> without(bytes, text)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static String without(byte[] secret, String text) {
        if (secret.length < SHORTEST) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (standsAt(secret, text, at)) {
                clean.append(Redactor.MASK);
                at += secret.length;
            } else {
                clean.append(text.charAt(at++));
            }
        }
        return clean.toString();
    }

    // What goes out is plain ASCII, so a byte is a character.
    private static boolean standsAt(byte[] secret, String text, int at) {
        if (text.length() - at < secret.length) {
            return false;
        }
        for (int i = 0; i < secret.length; i++) {
            if (text.charAt(at + i) != (char) (secret[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
