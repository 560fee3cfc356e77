package org.keytally.core.domain.prompt;

import java.util.Map;

/// A request ready to be signed in and sent.
///
/// @param path what is appended to the endpoint's address, query included
/// @param headers those of the format; signing in is not its business
public record WireRequest(String method, String path, Map<String, String> headers, WireBody body) implements Draft {

    public WireRequest {
        headers = Map.copyOf(headers);
    }
}
