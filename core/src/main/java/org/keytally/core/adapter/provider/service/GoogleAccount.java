package org.keytally.core.adapter.provider.service;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.ServiceWord;

/// A service account of Google is asked for a token, which is thrown away: whoever gets one has a good key.
public final class GoogleAccount {

    private static final Set<String> HOSTS =
            Set.of("oauth2.googleapis.com", "accounts.google.com", "www.googleapis.com");
    private static final String GRANT = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=";

    private final ServiceLine line;

    public GoogleAccount(ServiceLine line) {
        this.line = line;
    }

    /// Asks at the address that stands in the file, if that is Google's.
    public ServiceWord ask(Secret secret) {
        Optional<AccountFile> file = AccountFile.of(secret);
        if (file.isEmpty()) {
            return broken("file");
        }
        try (AccountFile account = file.get()) {
            return switch (Endpoint.of(account.tokenAddress(), Set.of())) {
                case Endpoint.Refused(var why) ->
                    new ServiceWord.Unasked(new Refusal.BadAddress(account.tokenAddress(), why));
                case Endpoint.Usable(URI address) when isGoogle(address) -> exchange(account, address);
                case Endpoint.Usable _ ->
                    new ServiceWord.Unasked(
                            new Refusal.BadAddress(account.tokenAddress(), Endpoint.Why.FOREIGN_HOST));
            };
        }
    }

    /// Asks at the address a person gave the key.
    public ServiceWord askAt(URI address, Secret secret) {
        Optional<AccountFile> file = AccountFile.of(secret);
        if (file.isEmpty()) {
            return broken("file");
        }
        try (AccountFile account = file.get()) {
            return exchange(account, address);
        }
    }

    private static boolean isGoogle(URI address) {
        return address.getScheme().equals("https")
                && address.getPort() == -1
                && HOSTS.contains(address.getHost());
    }

    private ServiceWord exchange(AccountFile account, URI address) {
        String assertion;
        try {
            assertion = account.assertion(address.toString(), line.clock().instant());
        } catch (GeneralSecurityException unreadable) {
            return broken("private-key");
        }
        URI origin = address.resolve("/");
        String path = Optional.ofNullable(address.getRawPath()).filter(text -> !text.isEmpty()).orElse("/");
        ServiceLine.Question question = new ServiceLine.Question(
                "POST",
                origin,
                path,
                Map.of("content-type", "application/x-www-form-urlencoded", "accept", "application/json"),
                Optional.empty(),
                GRANT + assertion);
        return new ServiceWord.Said(told(line.ask(question, document -> document.has("access_token")
                || document.has("id_token"))));
    }

    private static Listing told(Listing listing) {
        boolean isRefused = listing instanceof Failure failure
                && failure.words().message().filter(word -> word.startsWith("invalid_")).isPresent();
        return isRefused ? ((Failure) listing).of(FailureKind.INVALID_KEY) : listing;
    }

    private static ServiceWord broken(String what) {
        return new ServiceWord.Said(Failure.before(FailureKind.INVALID_KEY, what));
    }
}
