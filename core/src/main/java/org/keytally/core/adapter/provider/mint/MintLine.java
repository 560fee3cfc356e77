package org.keytally.core.adapter.provider.mint;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.catalog.Pin;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;

/// The line to one mint; each request is sent once.
///
/// @param secret of the key that may make others
record MintLine(HttpLine line, URI base, Optional<Pin> pin, Secret secret) {

    // A hundred keys to a page, each far below a kilobyte and a half.
    private static final int MOST = 2 << 20;
    private static final Map<String, String> HEADERS =
            Map.of("accept", "application/json", "content-type", "application/json");
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    void get(String path, MintJson.Fields fields) throws MintException {
        answered("GET", path, Letter.Content.NONE, fields);
    }

    void send(String method, String path, MintJson.Writing writing, MintJson.Fields fields) throws MintException {
        answered(method, path, Letter.Content.of(MintJson.write(writing)), fields);
    }

    void delete(String path) throws MintException {
        try {
            answered("DELETE", path, Letter.Content.NONE, (_, _) -> {});
        } catch (MintException failed) {
            if (failed.kind() != Kind.ABSENT) {
                throw failed;
            }
        }
    }

    private void answered(String method, String path, Letter.Content content, MintJson.Fields fields)
            throws MintException {
        boolean isChange = !method.equals("GET");
        try (KeptAnswer answer = new KeptAnswer(MOST)) {
            line.exchange(
                    new Letter(method, base, path, HEADERS, Optional.of(new Seal(SignIn.BEARER, secret)), content, pin),
                    answer);
            if (!answer.isGood() || answer.isTooLong()) {
                throw fault(answer, isChange);
            }
            MintJson.read(answer.bytes(), fields);
        } catch (HttpException failed) {
            throw new MintException(
                    Kind.UNREACHABLE, failed.kind().word(), isChange && failed.kind().mayHaveArrived(),
                    Optional.empty());
        }
    }

    private static MintException fault(KeptAnswer answer, boolean isChange) {
        Kind kind = switch (answer.status()) {
            case 401 -> Kind.KEY_REFUSED;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.ABSENT;
            case 429 -> Kind.THROTTLED;
            case 408 -> Kind.FAILED;
            default -> answer.status() >= 500 ? Kind.FAILED : Kind.REFUSED;
        };
        return new MintException(
                kind, "status " + answer.status(), isChange && kind == Kind.FAILED, after(answer));
    }

    private static Optional<Duration> after(KeptAnswer answer) {
        return answer.header("retry-after")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }
}
