package org.keytally.core.adapter.handover;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The first frame of a caller, by which both sides know whether they speak the same protocol.
final class Greeting {

    /// Raised by one whenever a frame changes its meaning or its layout.
    static final int PROTOCOL = 1;

    private static final String WORD = "keytally";

    private Greeting() {}

    static Frame hello() {
        return new Frame(FrameType.HELLO, PROTOCOL, WORD.getBytes(StandardCharsets.US_ASCII));
    }

    static boolean isOurs(Frame frame) throws MalformedFrameException {
        if (frame.type() != FrameType.HELLO
                || !Arrays.equals(frame.payload(), WORD.getBytes(StandardCharsets.US_ASCII))) {
            throw new MalformedFrameException("no greeting of Keytally");
        }
        return frame.number() == PROTOCOL;
    }
}
