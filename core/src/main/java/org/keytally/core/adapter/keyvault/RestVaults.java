package org.keytally.core.adapter.keyvault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.adapter.http.Authorities;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.keyvault.person.Directory;
import org.keytally.core.adapter.keyvault.person.KeptSignIns;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.SignIns;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.Vaults;

/// Vaults over their REST interface, each with a line and a sign-in of its own, made when it is first wanted.
public final class RestVaults implements AutoCloseable {

    // Somebody may have to look for a telephone first.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), 8L << 20);

    private final InstantSource clock;
    private final Waits.Sleep sleep;
    private final SystemProxies proxies;
    private final KeptSignIns kept;
    private final Map<Asked, Opened> opened = new HashMap<>();

    /// A connection, and the environment of who asks for it.
    private record Asked(VaultLink link, Map<String, String> environment) {}

    /// @param directory the line to who signs people in
    record Opened(RestVault vault, HttpLine line, HttpLine directory, KeptTokens tokens) {

        void close() {
            tokens.close();
            line.close();
            directory.close();
        }
    }

    /// Vaults that are reached as the clock and the waits of the home go.
    ///
    /// @param proxies those of this process, whoever asks
    /// @param sealed where sign-ins rest
    public RestVaults(InstantSource clock, Waits.Sleep sleep, SystemProxies proxies, SecretStore sealed) {
        this.clock = clock;
        this.sleep = sleep;
        this.proxies = proxies;
        this.kept = new KeptSignIns(sealed);
    }

    /// The vaults as somebody with that environment reaches them.
    public Vaults from(Map<String, String> environment) {
        Map<String, String> theirs = Map.copyOf(environment);
        return link -> of(new Asked(link.unsynced(), theirs)).vault();
    }

    /// The sign-ins to them, as somebody with that environment makes them.
    public SignIns signIns(Map<String, String> environment) {
        return new RestSignIns(this, kept, Map.copyOf(environment));
    }

    Opened of(VaultLink link, Map<String, String> environment) throws VaultException {
        return of(new Asked(link.unsynced(), environment));
    }

    private synchronized Opened of(Asked asked) throws VaultException {
        Optional<Opened> known = Optional.ofNullable(opened.get(asked));
        if (known.isPresent()) {
            return known.get();
        }
        Opened made = opened(asked.link(), asked.environment());
        opened.put(asked, made);
        return made;
    }

    /// Wipes all tokens from memory; what was kept of sign-ins stays sealed.
    public void forgetTokens() {
        those(_ -> true).forEach(one -> one.tokens().close());
    }

    /// Forgets the tokens of a sign-in, which is another from now on or none.
    void forget(SignInPlace place) {
        those(asked -> asked.link().place().equals(Optional.of(place))).forEach(one -> one.tokens().close());
    }

    // Tokens that are just being renewed are waited for, and nobody who asks for another vault waits with them.
    private synchronized List<Opened> those(Predicate<Asked> wanted) {
        return opened.entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Opened opened(VaultLink link, Map<String, String> environment) throws VaultException {
        Optional<Authorities> own = authorities(link);
        HttpLine line = new HttpLine(LIMITS, proxies, own);
        // A vault's own authority vouches for the vault alone, unless the directory was named beside it.
        HttpLine directory = new HttpLine(LIMITS, proxies,
                own.filter(authorities -> link.directory().authority().isPresent()));
        KeptTokens tokens = new KeptTokens(fetching(link, directory, environment), clock);
        RestVault vault = RestVault.at(link.address(), line, tokens, link.takesAnyHost(), Waits.usual(sleep));
        return new Opened(vault, line, directory, tokens);
    }

    private KeptTokens.Fetching fetching(VaultLink link, HttpLine line, Map<String, String> environment) {
        return switch (link.way()) {
            case AZ -> new AzSignIn(link.directory().tenant(), environment, clock);
            case WORKLOAD -> new WorkloadSignIn(line, link, environment, clock);
            case BROWSER, DEVICE -> person(link, line);
        };
    }

    PersonSignIn person(VaultLink link, HttpLine line) {
        return new PersonSignIn(link, line, kept, new Directory.Times(clock, sleep::pass, PATIENCE));
    }

    private static Optional<Authorities> authorities(VaultLink link) throws VaultException {
        if (link.certificates().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Authorities.of(Path.of(link.certificates().get())));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new VaultException(Kind.REFUSED, "the file of certificates cannot be read: "
                    + link.certificates().get());
        }
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(Opened::close);
        opened.clear();
    }
}
