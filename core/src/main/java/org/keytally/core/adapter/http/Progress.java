package org.keytally.core.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// How far one exchange has come, which tells what its failure means.
final class Progress extends EventListener {

    private volatile boolean isSending;
    private volatile boolean isProxied;
    private volatile boolean hasFailedInTls;
    private volatile boolean isLastOnLine;

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

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        isLastOnLine = response.protocol() == Protocol.HTTP_1_0
                && !"keep-alive".equalsIgnoreCase(response.header("connection"));
    }

    // The host is about to close it, and what were sent on it then would be in doubt.
    @Override
    public void connectionReleased(Call call, Connection connection) {
        if (!isLastOnLine) {
            return;
        }
        try {
            connection.socket().close();
        } catch (IOException gone) {
            // It is of no use to anybody either way.
        }
    }
}
