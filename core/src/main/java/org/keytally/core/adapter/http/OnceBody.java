package org.keytally.core.adapter.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A body that is written once, whatever the network library would like to repeat.
final class OnceBody extends RequestBody {

    private final Letter.Content content;

    OnceBody(Letter.Content content) {
        this.content = content;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return content.length();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        content.writeTo(sink.outputStream());
    }
}
