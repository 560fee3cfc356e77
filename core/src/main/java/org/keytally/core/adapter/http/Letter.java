package org.keytally.core.adapter.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.catalog.Pin;

/// One request.
///
/// @param base the address the secret is bound to; scheme, host and port come from nowhere else
/// @param path what is appended to it, query included
/// @param pin what the certificates of the other side must show
public record Letter(
        String method, URI base, String path, Map<String, String> headers, Optional<Seal> seal, Content content,
        Optional<Pin> pin) {

    public Letter {
        headers = Map.copyOf(headers);
    }

    public Letter(
            String method, URI base, String path, Map<String, String> headers, Optional<Seal> seal, Content content) {
        this(method, base, path, headers, seal, content, Optional.empty());
    }

    /// The body of a request.
    public interface Content {

        Content NONE = new Content() {

            @Override
            public long length() {
                return 0;
            }

            @Override
            public void writeTo(OutputStream target) {}
        };

        /// Bytes that are sent as they are.
        static Content of(byte[] bytes) {
            return new Content() {

                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public void writeTo(OutputStream target) throws IOException {
                    target.write(bytes);
                }
            };
        }

        long length();

        void writeTo(OutputStream target) throws IOException;
    }

    /// Text of a request is private and stays out of logs.
    @Override
    public String toString() {
        return "Letter[" + method + ", " + content.length() + " bytes]";
    }
}
