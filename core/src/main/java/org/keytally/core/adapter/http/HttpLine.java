package org.keytally.core.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.keytally.core.adapter.http.HttpException.Kind;
import org.keytally.core.domain.catalog.Pin;

/// The line to the world: sends each request once, follows nobody, and bounds what comes back.
public final class HttpLine implements AutoCloseable {

    private static final int MOST_PLACES = 256;

    private final OkHttpClient client;
    private final HttpLimits limits;
    private final Map<Place, HttpUrl> places = new ConcurrentHashMap<>();

    private record Place(URI base, String path) {}

    public HttpLine(HttpLimits limits, SystemProxies proxies) {
        this(limits, proxies, Optional.empty());
    }

    /// @param authorities trusted instead of those of this machine
    public HttpLine(HttpLimits limits, SystemProxies proxies, Optional<Authorities> authorities) {
        this(limits, proxies, authorities, new LoopbackFirst(Dns.SYSTEM));
    }

    /// @param names tells the addresses of hosts
    HttpLine(HttpLimits limits, SystemProxies proxies, Optional<Authorities> authorities, Dns names) {
        this.limits = limits;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                // HTTP/2 keeps headers, and so keys, in memory for as long as the connection lives.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(limits.connect())
                .readTimeout(limits.idle())
                .writeTimeout(limits.idle())
                .callTimeout(limits.total())
                .proxySelector(proxies)
                .proxyAuthenticator(new ProxySignIn(proxies))
                .dns(names)
                .eventListenerFactory(call -> call.request().tag(Progress.class))
                .addNetworkInterceptor(new NoEcho())
                .addNetworkInterceptor(new AtHome())
                .addNetworkInterceptor(new Pinned());
        authorities.ifPresent(own -> builder.sslSocketFactory(own.sockets(), own.trust()));
        this.client = builder.build();
    }

    /// Sends a letter once and gives what comes back to the receiver, on the thread that calls.
    ///
    /// Interrupting that thread ends the exchange.
    public void exchange(Letter letter, Receiver receiver) throws HttpException {
        Progress progress = new Progress();
        Call call = client.newCall(request(letter, progress));
        Interruptible work = new Interruptible(call);
        work.run(() -> converse(call, progress, work, receiver));
    }

    private Request request(Letter letter, Progress progress) throws HttpException {
        Request.Builder request = new Request.Builder()
                .url(url(new Place(letter.base(), letter.path())))
                .tag(Progress.class, progress)
                .tag(Pin.class, letter.pin().orElse(null));
        try {
            letter.headers().forEach(request::header);
            // Asked for by name, so that what is decompressed is counted here.
            request.header("accept-encoding", "gzip");
            request.header("user-agent", "keytally");
            if (letter.seal().isPresent()) {
                Seal seal = letter.seal().get();
                request.header(seal.header(), seal.value());
            }
            boolean hasBody = !letter.method().equals("GET");
            return request.method(letter.method(), hasBody ? new OnceBody(letter.content()) : null).build();
        } catch (IllegalArgumentException refused) {
            throw new HttpException(Kind.HEADER_REFUSED);
        }
    }

    // To read an address twice and compare takes as long as to write the request to it.
    private HttpUrl url(Place place) throws HttpException {
        HttpUrl known = places.get(place);
        if (known != null) {
            return known;
        }
        HttpUrl url = Addressed.of(place.base(), place.path());
        if (places.size() >= MOST_PLACES) {
            places.clear();
        }
        places.put(place, url);
        return url;
    }

    private void converse(Call call, Progress progress, Interruptible work, Receiver receiver)
            throws HttpException {
        try (Response response = call.execute()) {
            receiver.head(response.code(), headers(response.headers()));
            receive(response, receiver);
        } catch (IOException failed) {
            throw Verdict.on(failed, progress, work.isStopped());
        }
    }

    private void receive(Response response, Receiver receiver) throws IOException, HttpException {
        BufferedSource source = decoded(response);
        Buffer come = source.getBuffer();
        long total = 0;
        while (!source.exhausted()) {
            total += come.size();
            if (total > limits.bodyBytes()) {
                throw new HttpException(Kind.TOO_MUCH);
            }
            if (!passOn(come, receiver)) {
                return;
            }
            come.clear();
        }
    }

    // What has come is shown where it lies: a copy would cost more than all the rest of a short answer.
    private static boolean passOn(Buffer come, Receiver receiver) {
        try (Buffer.UnsafeCursor piece = come.readUnsafe()) {
            while (piece.next() >= 0) {
                if (!receiver.body(piece.data, piece.start, piece.end - piece.start)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static BufferedSource decoded(Response response) throws HttpException {
        String encoding = response.header("content-encoding", "identity");
        return switch (String.valueOf(encoding).strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> response.body().source();
            case "gzip", "x-gzip" -> Okio.buffer(new GzipSource(response.body().source()));
            default -> throw new HttpException(Kind.ENCODING);
        };
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> all = HashMap.newHashMap(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            // Whoever takes several ways of signing in may name each in a header of its own.
            if (name.equals("www-authenticate")) {
                all.merge(name, headers.value(i), (before, next) -> before + ", " + next);
            } else {
                all.put(name, headers.value(i));
            }
        }
        return all;
    }

    public Duration total() {
        return limits.total();
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
