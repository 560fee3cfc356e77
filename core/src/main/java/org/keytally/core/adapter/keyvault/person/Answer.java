package org.keytally.core.adapter.keyvault.person;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keytally.core.adapter.http.Receiver;

/// What a directory answered.
final class Answer implements Receiver {

    private static final int MOST = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status;
    private Map<String, String> headers = Map.of();

    @Override
    public void head(int given, Map<String, String> named) {
        status = given;
        headers = Map.copyOf(named);
    }

    @Override
    public boolean body(byte[] piece, int offset, int length) {
        bytes.write(piece, offset, length);
        return bytes.size() <= MOST;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String body() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
