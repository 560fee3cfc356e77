package org.keytally.core.adapter.keyvault.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.Authorities;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.adapter.keyvault.DirectoryDouble;
import org.keytally.core.adapter.keyvault.Visitor;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// A directory at which a person signs in, and what may go wrong there.
@Timeout(60)
final class DirectoryIT {

    private static final Wanted WANTED = new Wanted("https://localhost/.default", Optional.empty());
    private static final Pattern BACK = Pattern.compile("redirect_uri=http%3A%2F%2Flocalhost%3A([0-9]+)");
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), 1 << 20);

    @TempDir
    private Path folder;

    private final List<String> issued = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
    private final ShownFace face = new ShownFace();
    private DirectoryDouble peer;
    private SealedSecrets sealed;
    private KeptSignIns kept;
    private HttpLine line;

    @BeforeEach
    void open() throws Exception {
        peer = new DirectoryDouble(issued::add);
        sealed = new SealedSecrets(folder, HomeKey.random(new SecureRandom()), new LocalDisk());
        sealed.make();
        kept = new KeptSignIns(sealed);
        line = line(Map.of());
    }

    @AfterEach
    void close() {
        line.close();
        sealed.close();
        peer.close();
    }

    @Test
    void takesTheAnswerOfThePageThatWasShown() throws Exception {
        CompletableFuture<String> visited = new Visitor(peer).visit(face::address);

        try (var token = directory(Duration.ofSeconds(30)).byPage(WANTED, face).token()) {
            assertThat(issued).containsExactly(new String(token.reveal(), StandardCharsets.UTF_8));
        }
        assertThat(visited.get()).isEqualTo("<p>It's done.</p>");
        assertThat(kept.who(place()).orElseThrow().person()).contains("ada@contoso.example");
        assertThat(face.address()).contains("code_challenge_method=S256", "prompt=select_account");
    }

    @Test
    void refusesTheAnswerToAnotherQuestion() throws Exception {
        Visitor deceived = new Visitor(peer, answer -> Map.of("code", answer.getOrDefault("code", ""), "state", "x"));
        CompletableFuture<String> visited = deceived.visit(face::address);

        VaultException refused = fault(() -> directory(Duration.ofSeconds(30)).byPage(WANTED, face));

        assertThat(refused.kind()).isEqualTo(Kind.SIGN_IN_DECLINED);
        assertThat(visited.get()).isEqualTo("<p>It's done.</p>");
        assertThat(issued).isEmpty();
        assertThat(kept.who(place())).isEmpty();
    }

    @Test
    void saysWhereThePersonDeclined() throws Exception {
        Visitor unwilling = new Visitor(peer, answer -> Map.of(
                "error", "access_denied", "error_description", "no", "state", answer.getOrDefault("state", "")));
        CompletableFuture<String> visited = unwilling.visit(face::address);

        VaultException declined = fault(() -> directory(Duration.ofSeconds(30)).byPage(WANTED, face));

        assertThat(declined.kind()).isEqualTo(Kind.SIGN_IN_DECLINED);
        assertThat(visited.get()).isEqualTo("<p>It isn't {done}.</p>");
    }

    @Test
    void givesUpWhenTheTimeIsOverAndListensNoLonger() throws Exception {
        VaultException late = fault(() -> directory(Duration.ofSeconds(1)).byPage(WANTED, face));

        assertThat(late.kind()).isEqualTo(Kind.SIGN_IN_LATE);
        assertListensNoLonger();
    }

    @Test
    void endsAtOnceWhereItIsInterrupted() throws Exception {
        AtomicReference<Optional<VaultException>> came = new AtomicReference<>(Optional.empty());
        Thread signing = Thread.ofPlatform().start(
                () -> came
                        .set(Optional.ofNullable(fault(() -> directory(Duration.ofMinutes(5)).byPage(WANTED, face)))));
        for (int i = 0; i < 200 && face.shown().isEmpty(); i++) {
            Thread.sleep(50);
        }

        signing.interrupt();
        signing.join(5_000);

        assertThat(signing.isAlive()).isFalse();
        assertThat(came.get().orElseThrow()).hasMessage("stopped");
        assertListensNoLonger();
    }

    @Test
    void listensOnThisMachineAlone() throws Exception {
        Thread signing = Thread.ofPlatform().start(() -> fault(
                () -> directory(Duration.ofMinutes(5)).byPage(WANTED, face)));
        for (int i = 0; i < 200 && face.shown().isEmpty(); i++) {
            Thread.sleep(50);
        }

        List<InetAddress> reached = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> answers(address, port()))
                .toList();
        signing.interrupt();
        signing.join(5_000);

        assertThat(reached).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void renewsOnceForAllWhoWantIt() throws Exception {
        peer.tokensLast(60);
        signInByPage();
        peer.tokensLast(3600);
        peer.forgetSeen();

        List<CompletableFuture<Void>> all = List.of(renewing(), renewing(), renewing());
        for (CompletableFuture<Void> one : all) {
            one.get();
        }

        assertThat(peer.seen()).containsExactly("/organisation/oauth2/v2.0/token refresh_token");
    }

    @Test
    void fetchesAnotherTokenWhereOneWasRefused() throws Exception {
        signInByPage();

        directory(Duration.ofSeconds(30)).renewed(WANTED, false).token().close();
        assertThat(issued).hasSize(1);
        directory(Duration.ofSeconds(30)).renewed(WANTED, true).token().close();
        assertThat(issued).hasSize(2);
    }

    @Test
    void whatCannotBeReadAnyLongerCountsAsNobody() throws Exception {
        signInByPage();
        Path file = folder.resolve(SealedSecrets.FILE);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i += 16) {
            bytes[i] ^= 1;
        }
        Files.write(file, bytes);

        VaultException refused = fault(() -> directory(Duration.ofSeconds(30)).renewed(WANTED, false));

        assertThat(refused.kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        assertThat(kept.who(place())).isEmpty();
    }

    @Test
    void pollsMoreSlowlyEachTimeItIsToldTo() throws Exception {
        peer.deviceSays("slow_down", "authorization_pending", "slow_down");

        directory(Duration.ofSeconds(30)).byCode(WANTED, face).token().close();

        assertThat(waited).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void reachesNobodyButMicrosoftForAnAuthorityThatMicrosoftKnows() throws Exception {
        try (FaultServer proxy = new FaultServer((number, request, wire) -> wire.answer(502, "text/plain", "no"));
                HttpLine proxied = line(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()))) {
            SignInPlace there = new SignInPlace(URI.create("https://login.microsoftonline.com"), "organisation", "x");
            Directory microsoft = new Directory(there, proxied, kept, times(Duration.ofSeconds(5)));

            VaultException unreached = fault(() -> microsoft.byCode(WANTED, face));

            assertThat(unreached.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(proxy.seen()).isNotEmpty().allMatch(
                    seen -> seen.line().startsWith("CONNECT login.microsoftonline.com:443"));
        }
    }

    @Test
    void sendsNothingToAnotherHostThanTheOneThatIsMeant() {
        URI authority = URI.create("https://login.contoso.example:8443");
        assertThat(MicrosoftHosts.origin(authority, URI.create("https://login.contoso.example:8443/x")))
                .contains(authority);
        assertThat(MicrosoftHosts.origin(authority, URI.create("https://login.contoso.example/x"))).contains(authority);
        for (String other : List.of("https://evil.example:8443/x", "http://login.contoso.example:8443/x",
                "https://login.contoso.example:9443/x", "https://login.microsoftonline.com/x")) {
            assertThat(MicrosoftHosts.origin(authority, URI.create(other))).isEmpty();
        }
        URI microsofts = URI.create("https://login.microsoftonline.com");
        assertThat(MicrosoftHosts.origin(microsofts, URI.create("https://login.windows.net/x")))
                .contains(URI.create("https://login.windows.net"));
        assertThat(MicrosoftHosts.origin(microsofts, URI.create("https://login.microsoftonline.com.evil.example/x")))
                .isEmpty();
    }

    private interface Work {
        Pass done() throws VaultException;
    }

    private static VaultException fault(Work work) {
        return catchThrowableOfType(VaultException.class, () -> work.done().token().close());
    }

    private CompletableFuture<Void> renewing() {
        return CompletableFuture.runAsync(() -> {
            try {
                directory(Duration.ofSeconds(30)).renewed(WANTED, false).token().close();
            } catch (VaultException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private void signInByPage() throws Exception {
        CompletableFuture<String> visited = new Visitor(peer).visit(face::address);
        directory(Duration.ofSeconds(30)).byPage(WANTED, face).token().close();
        visited.get();
    }

    private void assertListensNoLonger() throws InterruptedException {
        InetAddress here = InetAddress.getLoopbackAddress();
        for (int i = 0; i < 100 && answers(here, port()); i++) {
            Thread.sleep(50);
        }
        assertThat(answers(here, port())).isFalse();
    }

    private int port() {
        Matcher back = BACK.matcher(face.address());
        assertThat(back.find()).isTrue();
        return Integer.parseInt(back.group(1));
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 300);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private SignInPlace place() {
        return new SignInPlace(peer.address(), DirectoryDouble.TENANT, DirectoryDouble.CLIENT);
    }

    private Directory directory(Duration patience) {
        return new Directory(place(), line, kept, times(patience));
    }

    private Directory.Times times(Duration patience) {
        return new Directory.Times(Clock.systemUTC(), waited::add, patience);
    }

    private HttpLine line(Map<String, String> environment) throws Exception {
        Path file = folder.resolve("authority.pem");
        Files.writeString(file, "");
        return new HttpLine(
                LIMITS,
                new SystemProxies(environment, Optional.empty()),
                Optional.of(Authorities.of(peer.trustedBeside(file))));
    }
}
