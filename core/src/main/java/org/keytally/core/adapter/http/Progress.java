package org.keytally.core.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// How far one exchange has come, which tells what its failure means.
final class Progress extends EventListener {

    private volatile boolean isSending;
    private volatile boolean isProxied;
    private volatile boolean hasFailedInTls;

    boolean isSending() {
        return isSending;
    }

    boolean isProxied() {
        return isProxied;
    }

    /// Whether one of the host's addresses answered, but could not prove who it is.
    boolean hasFailedInTls() {
        return hasFailedInTls;
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failed) {
        hasFailedInTls |= failed instanceof SSLException;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        isProxied = proxy.type() != Proxy.Type.DIRECT;
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        isProxied = proxy.type() != Proxy.Type.DIRECT;
    }

    @Override
    public void requestHeadersStart(Call call) {
        isSending = true;
    }
}
