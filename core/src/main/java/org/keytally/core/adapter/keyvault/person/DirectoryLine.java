package org.keytally.core.adapter.keyvault.person;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// The library's requests over our own line, to the directory that is meant and to nobody else.
final class DirectoryLine implements IHttpClient {

    private static final int MOST = 1 << 20;
    // RFC 8628, 3.5: from then on five seconds more, each time. The library would give up.
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Pattern SLOW_DOWN = Pattern.compile("(\"error\"\\s{0,9}:\\s{0,9}\")slow_down\"");
    private static final String PENDING = "authorization_pending";

    private final URI authority;
    private final HttpLine line;
    private final Directory.Waiting waiting;
    private Duration more = Duration.ZERO;

    DirectoryLine(URI authority, HttpLine line, Directory.Waiting waiting) {
        this.authority = authority;
        this.line = line;
        this.waiting = waiting;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws VaultException, HttpException, InterruptedException {
        URI address = address(request);
        URI origin = MicrosoftHosts.origin(authority, address)
                .orElseThrow(() -> new VaultException(Kind.OTHER_HOST, address.getHost()));
        try (KeptAnswer answer = new KeptAnswer(MOST)) {
            line.exchange(letter(request, origin, address), answer);
            return paced(answer);
        }
    }

    private IHttpResponse paced(KeptAnswer answer) throws InterruptedException {
        String body = answer.text();
        boolean isTooFast = answer.status() == 400 && SLOW_DOWN.matcher(body).find();
        more = isTooFast ? more.plus(SLOWER) : more;
        if (!more.isZero() && (isTooFast || body.contains(PENDING))) {
            waiting.pass(more);
        }
        HttpResponse response = new HttpResponse()
                .statusCode(answer.status())
                .body(isTooFast ? SLOW_DOWN.matcher(body).replaceFirst("$1" + PENDING + "\"") : body);
        Map<String, List<String>> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        response.addHeaders(headers);
        return response;
    }

    private static URI address(HttpRequest request) throws VaultException {
        try {
            return request.url().toURI();
        } catch (URISyntaxException garbled) {
            throw new VaultException(Kind.MALFORMED, "the directory has no address");
        }
    }

    private static Letter letter(HttpRequest request, URI origin, URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new Letter(
                request.httpMethod().name(),
                origin,
                address.getRawPath() + query,
                Optional.ofNullable(request.headers()).orElse(Map.of()),
                Optional.empty(),
                Letter.Content.of(
                        Optional.ofNullable(request.body()).orElse("").getBytes(StandardCharsets.UTF_8)));
    }
}
