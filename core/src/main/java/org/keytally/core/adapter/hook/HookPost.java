package org.keytally.core.adapter.hook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.adapter.http.Receiver;
import org.keytally.core.domain.hook.HookEnd;

/// Posts to one address, once.
final class HookPost {

    private static final int GOOD = 200;
    private static final int BEYOND_GOOD = 300;

    private final HttpLine line;

    HookPost(HttpLine line) {
        this.line = line;
    }

    HookEnd post(URI address, byte[] text) throws InterruptedException {
        AtomicInteger status = new AtomicInteger();
        try {
            line.exchange(letter(address, text), new Receiver() {

                @Override
                public void head(int code, Map<String, String> headers) {
                    status.set(code);
                }

                @Override
                public boolean body(byte[] bytes, int offset, int length) {
                    return false;
                }
            });
        } catch (HttpException failed) {
            return ended(failed);
        }
        return status.get() >= GOOD && status.get() < BEYOND_GOOD
                ? HookEnd.DONE
                : new HookEnd(HookEnd.Kind.NOT_TAKEN, String.valueOf(status.get()));
    }

    private static HookEnd ended(HttpException failed) throws InterruptedException {
        return switch (failed.kind()) {
            case STOPPED, STOPPED_BEFORE -> throw new InterruptedException();
            case IDLE, TOO_LONG, CONNECT_TIMEOUT -> new HookEnd(HookEnd.Kind.TOO_LONG, "");
            default -> new HookEnd(
                    HookEnd.Kind.NOT_REACHED, failed.kind().word());
        };
    }

    private static Letter letter(URI address, byte[] text) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new Letter(
                "POST", address.resolve("/"), path + query, Map.of("content-type", "application/json"),
                Optional.empty(), Letter.Content.of(text));
    }
}
