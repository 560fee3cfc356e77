package org.keytally.core.adapter.keyvault.person;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.SignInStep;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// The directory at which a person signs in, through Microsoft's library, which is loaded with this class.
public final class Directory {

    // What a program on a desktop registers; the library finds a free port, on this machine alone.
    private static final URI BACK = URI.create("http://localhost");
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WITHOUT_PERSON = Duration.ofMinutes(1);

    private final SignInPlace place;
    private final HttpLine line;
    private final KeptSignIns kept;
    private final Times times;

    /// What passes time; a test's passes it at once.
    public interface Waiting {

        void pass(Duration time) throws InterruptedException;
    }

    /// The clock, what passes time, and how long a person may take in the browser.
    public record Times(InstantSource clock, Waiting waiting, Duration patience) {}

    /// A way to a token, as the library goes it.
    private interface Way {

        CompletableFuture<IAuthenticationResult> begin(PublicClientApplication library)
                throws MalformedURLException, ExecutionException, InterruptedException, VaultException;
    }

    public Directory(SignInPlace place, HttpLine line, KeptSignIns kept, Times times) {
        this.place = place;
        this.line = line;
        this.kept = kept;
        this.times = times;
    }

    /// A token by the sign-in that is kept; asks nobody.
    ///
    /// @param isRefused whether the token given before was not taken
    public Pass renewed(Wanted wanted, boolean isRefused) throws VaultException {
        return kept.alone(place, () -> {
            KeptSignIn before = kept.of(place)
                    .orElseThrow(() -> new VaultException(Kind.NOT_SIGNED_IN, "nobody has signed in yet"));
            LibraryCache cache = new LibraryCache(before.cache());
            Pass pass = run(
                    cache,
                    library -> library.acquireTokenSilently(silently(account(library), wanted, isRefused)),
                    Optional.empty());
            if (cache.isChanged()) {
                kept.put(place, new KeptSignIn(pass.signedIn(), cache.text()));
            }
            return pass;
        });
    }

    /// A token by a page that the person opens in a browser of this machine.
    public Pass byPage(Wanted wanted, SignInFace face) throws VaultException {
        Instant until = after(times.patience());
        Person person = new Person(face);
        SystemBrowserOptions browser = SystemBrowserOptions.builder()
                .openBrowserAction(page -> person.told(new SignInStep.Page(URI.create(page.toString()), until)))
                .htmlMessageSuccess(face.farewell(true))
                .htmlMessageError(face.farewell(false))
                .build();
        InteractiveRequestParameters.InteractiveRequestParametersBuilder asked = InteractiveRequestParameters
                .builder(BACK)
                .scopes(Set.of(wanted.scope()))
                .prompt(Prompt.SELECT_ACCOUNT)
                .systemBrowserOptions(browser)
                .httpPollingTimeoutInSeconds(Math.toIntExact(times.patience().toSeconds()) + 1);
        wanted.claims().map(ClaimsRequest::formatAsClaimsRequest).ifPresent(asked::claims);
        return signedIn(library -> library.acquireToken(asked.build()), person);
    }

    /// A token by a code that the person types into a page, on whatever machine.
    public Pass byCode(Wanted wanted, SignInFace face) throws VaultException {
        Person person = new Person(face);
        DeviceCodeFlowParameters.DeviceCodeFlowParametersBuilder asked =
                DeviceCodeFlowParameters.builder(Set.of(wanted.scope()), code -> person.told(step(code)));
        wanted.claims().map(ClaimsRequest::formatAsClaimsRequest).ifPresent(asked::claims);
        return signedIn(library -> library.acquireToken(asked.build()), person);
    }

    private SignInStep step(DeviceCode code) {
        Duration allowed = Duration.ofSeconds(Math.clamp(code.expiresIn(), 0, LONGEST.toSeconds()));
        return new SignInStep.Code(
                URI.create(code.verificationUri()), code.userCode(), after(allowed));
    }

    // A person is told of no milliseconds.
    private Instant after(Duration time) {
        return times.clock().instant().plus(time).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    }

    // Begins with nothing kept, so that it takes the place of whoever was signed in before, once it is done.
    private Pass signedIn(Way way, Person person) throws VaultException {
        LibraryCache cache = new LibraryCache("");
        Pass pass = run(cache, way, Optional.of(person));
        return kept.alone(place, () -> {
            kept.put(place, new KeptSignIn(pass.signedIn(), cache.text()));
            return pass;
        });
    }

    private Pass run(LibraryCache cache, Way way, Optional<Person> person) throws VaultException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletableFuture<IAuthenticationResult> result = way.begin(library(cache, threads));
            try {
                return pass(person.isPresent()
                        ? person.get().awaited(result, times.clock())
                        : result.get(WITHOUT_PERSON.toSeconds(), TimeUnit.SECONDS));
            } finally {
                result.cancel(true);
            }
        } catch (TimeoutException late) {
            throw new VaultException(
                    person.isPresent() ? Kind.SIGN_IN_LATE : Kind.UNREACHABLE, "the time is over");
        } catch (ExecutionException failed) {
            throw Faults.of(failed, person.isPresent());
        } catch (MsalException failed) {
            throw Faults.of(failed, person.isPresent());
        } catch (MalformedURLException | IllegalArgumentException insecure) {
            throw new VaultException(Kind.NOT_SIGNED_IN, "the authority is no secure address with a directory");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new VaultException(Kind.NOT_SIGNED_IN, "stopped");
        } finally {
            // Whoever waits in there for a person or a directory is no longer wanted.
            threads.shutdownNow();
        }
    }

    private PublicClientApplication library(LibraryCache cache, ExecutorService threads) throws MalformedURLException {
        String host = place.authority().toString();
        return PublicClientApplication.builder(place.client())
                .authority((host.endsWith("/") ? host : host + "/") + place.tenant() + "/")
                // Microsoft knows its own clouds; of another authority, the one who named it is believed.
                .instanceDiscovery(MicrosoftHosts.has(place.authority()))
                .httpClient(new DirectoryLine(place.authority(), line, times.waiting()))
                .setTokenCacheAccessAspect(cache)
                .executorService(threads)
                .disableInternalRetries()
                .build();
    }

    private static IAccount account(PublicClientApplication library)
            throws ExecutionException, InterruptedException, VaultException {
        return library.getAccounts().get().stream().findFirst()
                .orElseThrow(() -> new VaultException(Kind.NOT_SIGNED_IN, "nobody has signed in yet"));
    }

    private static SilentParameters silently(IAccount account, Wanted wanted, boolean isRefused) {
        SilentParameters.SilentParametersBuilder asked =
                SilentParameters.builder(Set.of(wanted.scope()), account).forceRefresh(isRefused);
        wanted.claims().map(ClaimsRequest::formatAsClaimsRequest).ifPresent(asked::claims);
        return asked.build();
    }

    private static Pass pass(IAuthenticationResult result) {
        byte[] token = result.accessToken().getBytes(StandardCharsets.UTF_8);
        try {
            return new Pass(
                    Secret.ofUtf8(token),
                    result.expiresOnDate().toInstant(),
                    Optional.ofNullable(result.account()).map(IAccount::username));
        } finally {
            Arrays.fill(token, (byte) 0);
        }
    }
}
