package org.keytally.core.adapter.provider.mint;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;
import org.keytally.core.domain.rotation.Mints;

/// Mints over HTTP, each where its key says it is.
public final class HttpMints implements Mints {

    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Supplier<HttpLine> line;
    private final Supplier<Set<String>> plainHosts;

    /// @param plainHosts hosts other than this machine for which plain http is allowed by name
    public HttpMints(Supplier<HttpLine> line, Supplier<Set<String>> plainHosts) {
        this.line = line;
        this.plainHosts = plainHosts;
    }

    @Override
    public Mint of(Provider provider, Key key, Secret secret) throws MintException {
        MintLine to = new MintLine(line.get(), base(provider, key), key.connection().pin(), secret);
        return switch (provider.id().value()) {
            case "openrouter-provisioning" -> new OpenRouterMint(to);
            case "openai-admin" -> new OpenAiMint(to, project(key));
            default -> throw new MintException(Kind.UNKNOWN_THERE, provider.name());
        };
    }

    private URI base(Provider provider, Key key) throws MintException {
        Optional<URI> base = key.connection().endpoint().or(() -> provider.access().base());
        if (base.isPresent() && Endpoint.of(base.get(), plainHosts.get()) instanceof Endpoint.Usable(URI at)) {
            return at;
        }
        throw new MintException(Kind.REFUSED, "its address");
    }

    private static String project(Key key) throws MintException {
        return key.connection().account()
                .filter(name -> PROJECT.matcher(name).matches())
                .orElseThrow(() -> new MintException(Kind.REFUSED, "no project is named on its key"));
    }
}
