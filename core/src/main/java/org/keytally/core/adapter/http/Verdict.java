package org.keytally.core.adapter.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.keytally.core.adapter.http.HttpException.Kind;

/// Tells from an exception of the network library, and from how far it had come, what went wrong.
final class Verdict {

    private Verdict() {}

    static HttpException on(IOException failed, Progress progress, boolean isStopped) {
        if (isStopped) {
            return new HttpException(progress.isSending() ? Kind.STOPPED : Kind.STOPPED_BEFORE);
        }
        return new HttpException(progress.isSending() ? whileSending(failed) : before(failed, progress));
    }

    private static Kind before(IOException failed, Progress progress) {
        // A name may have several addresses, and the last one tried says the least.
        if (failed instanceof Pinned.OtherCertificateException) {
            return Kind.OTHER_CERTIFICATE;
        }
        if (progress.hasFailedInTls()) {
            return Kind.TLS;
        }
        return switch (failed) {
            case AtHome.ElsewhereException _ -> Kind.ADDRESS_REFUSED;
            case UnknownHostException _ -> progress.isProxied() ? Kind.PROXY : Kind.DNS;
            case SSLException _ -> Kind.TLS;
            case InterruptedIOException _ -> Kind.CONNECT_TIMEOUT;
            case NoRouteToHostException _ -> Kind.UNREACHABLE;
            case IOException _ when progress.isProxied() -> Kind.PROXY;
            case ConnectException refused when isRefusal(refused) -> Kind.REFUSED;
            default -> Kind.UNREACHABLE;
        };
    }

    private static boolean isRefusal(ConnectException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
    }

    private static Kind whileSending(IOException failed) {
        return switch (failed) {
            case SocketTimeoutException _ -> Kind.IDLE;
            case InterruptedIOException _ -> Kind.TOO_LONG;
            case ProtocolException e when String.valueOf(e.getMessage()).contains("end of stream") -> Kind.CUT;
            case ProtocolException _ -> Kind.NO_HTTP;
            default -> Kind.CUT;
        };
    }
}
