package org.keytally.core.adapter.http;

import java.util.Map;

/// What takes an answer in as it comes.
public interface Receiver {

    /// The status and the headers; of a header that came twice, the last.
    void head(int status, Map<String, String> headers);

    /// The next bytes of the body, decompressed; they are not to be changed, and may be reused as soon as it returns.
    ///
    /// @return whether more is wanted
    boolean body(byte[] bytes, int from, int length);
}
