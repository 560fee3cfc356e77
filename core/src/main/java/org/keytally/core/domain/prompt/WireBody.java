package org.keytally.core.domain.prompt;

import java.io.IOException;
import java.io.OutputStream;

/// The bytes of a request, written once and kept from logs because they are a person's text.
public final class WireBody {

    public static final WireBody NONE = new WireBody(new byte[0]);

    private final byte[] bytes;

    /// The bytes belong to the body from now on; they are not copied, because they may be many.
    public WireBody(byte[] bytes) {
        this.bytes = bytes;
    }

    public long length() {
        return bytes.length;
    }

    public void writeTo(OutputStream target) throws IOException {
        target.write(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
