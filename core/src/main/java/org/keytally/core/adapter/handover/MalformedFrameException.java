package org.keytally.core.adapter.handover;

import java.io.IOException;

/// Thrown where the other side speaks another language.
final class MalformedFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedFrameException(String detail) {
        super(detail);
    }
}
