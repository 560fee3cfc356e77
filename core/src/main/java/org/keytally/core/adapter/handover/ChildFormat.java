package org.keytally.core.adapter.handover;

import java.util.Arrays;
import java.util.List;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.key.Secret;

/// How a program to be started is written into a frame and read from one; no copy of its secret stays behind.
final class ChildFormat {

    private ChildFormat() {}

    static byte[] write(Child child) {
        byte[] secret = child.secret().reveal();
        try {
            return new Fields()
                    .text(child.variable())
                    .number(child.isMasked() ? 1 : 0)
                    .texts(child.arguments())
                    .bytes(secret)
                    .toBytes();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// The secret of the child is the reader's to close.
    static Child read(byte[] payload) throws MalformedFrameException {
        FieldReader fields = new FieldReader(payload);
        String variable = fields.text();
        boolean isMasked = fields.number() != 0;
        List<String> arguments = fields.texts();
        byte[] bytes = fields.bytes();
        Secret secret = Secret.ofUtf8(bytes);
        Arrays.fill(bytes, (byte) 0);
        try {
            fields.end();
            return new Child(arguments, variable, secret, isMasked);
        } catch (IllegalArgumentException refused) {
            secret.close();
            throw new MalformedFrameException("no such program can be started: " + refused.getMessage());
        }
    }
}
