package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keyvault.DirectoryDouble;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.keyvault.Visitor;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.sweep.Canary;

/// A person who signs in by browser and by a code, from the command line, at an OAuth server that others wrote.
@Timeout(120)
final class SignInIT {

    @TempDir
    private static Path folder;

    private static CommandHome member;

    private KeyVaultDouble vault;
    private DirectoryDouble directory;

    @BeforeAll
    static void move() throws IOException {
        Path own = Files.createDirectory(folder.resolve("member"));
        member = new CommandHome(own, own.toString());
    }

    @AfterAll
    static void moveOut() {
        member.close();
    }

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        directory = new DirectoryDouble(vault::takes);
        vault.authorityFile(folder);
        directory.trustedBeside(folder.resolve("authority.pem"));
        browser("exit 0");
    }

    @AfterEach
    void close() throws Exception {
        member.run("vault", "leave", "--yes");
        directory.close();
        vault.close();
    }

    @Test
    void signsInOnThePageThatWasOpened() throws Exception {
        browser("echo \"$1\" > '" + folder + "/page.new'; mv '" + folder + "/page.new' '" + folder + "/page'");
        CompletableFuture<String> visited = new Visitor(directory).visit(() -> text(folder.resolve("page")));

        Said connected = member.talking(true, new ScriptedConversation(), connecting("browser"));

        assertThat(connected.code()).isZero();
        assertThat(connected.err()).contains("Sign in in the browser that was opened");
        assertThat(visited.get()).contains("You are signed in.");
        assertThat(member.actions()).contains("vault.signed-in", "vault.connected");
        assertThat(member.run("audit", "list", "--json").out()).doesNotContain("ada@contoso.example");
        Map<String, Object> status = member.run("vault", "status", "--json").list("vaults").getFirst();
        assertThat(status)
                .containsEntry("sign_in", "browser")
                .containsEntry("tenant", "organisation")
                .containsEntry("signed_in", true)
                .containsKey("signed_in_until");
        Files.delete(folder.resolve("page"));
    }

    @Test
    void printsThePageWhereNoBrowserOpens() throws Exception {
        Files.delete(member.folder().resolve("xdg-open"));

        Said connected = signedInByPage();

        assertThat(connected.code()).isZero();
        assertThat(connected.err()).contains("\"event\":\"sign-in\",\"sign_in\":\"browser\"");
        assertThat(connected.text("keys")).isEqualTo("0");
    }

    @Test
    void keepsNothingPlainAndSignsInOnce() throws Exception {
        signedInByPage();
        directory.forgetSeen();

        assertThat(member.run("vault", "sync").code()).isZero();
        assertThat(member.run("vault", "sync").code()).isZero();

        assertThat(directory.seen()).isEmpty();
        try (Stream<Path> files = Files.walk(member.folder())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(Canary.CORE));
        }
    }

    @Test
    void renewsATokenThatEndedWithoutAsking() throws Exception {
        directory.tokensLast(60);
        signedInByPage();
        directory.forgetSeen();

        Said synced = member.run("vault", "sync");

        assertThat(synced.code()).isZero();
        assertThat(synced.err()).isEmpty();
        assertThat(directory.seen()).containsExactly("/organisation/oauth2/v2.0/token refresh_token");
    }

    @Test
    void saysToSignInAgainWhereTheDirectoryRenewsNoLonger() throws Exception {
        directory.tokensLast(60);
        signedInByPage();
        directory.forgetSeen();
        directory.refuseNext("invalid_grant");

        Said refused = member.talking(true, new ScriptedConversation(), "vault", "sync", "--json");

        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.text("reason")).isEqualTo("sign-in-ended");
        assertThat(refused.text("message")).contains("is no longer good (invalid_grant, AADSTS70000): sign in again.");
        assertThat(refused.text("hint")).contains("keytally vault sign-in");
        assertThat(refused.err()).isEmpty();
        assertThat(directory.seen()).hasSize(1);
    }

    @Test
    void signsInAgainInThePlaceOfWhatEnded() throws Exception {
        directory.tokensLast(60);
        signedInByPage();
        directory.refuseNext("invalid_grant");
        member.run("vault", "sync");
        directory.tokensLast(3600);

        assertThat(byPage("vault", "sign-in", "--json").code()).isZero();

        assertThat(member.run("vault", "sync").code()).isZero();
    }

    @Test
    void signsOutAndStaysConnected() throws Exception {
        signedInByPage();

        Said out = member.run("vault", "sign-out");
        assertThat(out.code()).isZero();
        assertThat(out.out()).contains("Signed out of", "It stays connected");
        assertThat(member.actions()).contains("vault.signed-out");

        Said refused = member.run("vault", "sync", "--json");
        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.text("reason")).isEqualTo("not-signed-in");
        assertThat(refused.text("hint")).contains("keytally vault sign-in");
        assertThat(member.run("vault", "status").out()).contains("nobody");
        assertThat(member.run("vault", "sign-out").out()).contains("Nobody was signed in");
    }

    @Test
    void forgetsTheSignInOfAVaultThatIsLeft() throws Exception {
        signedInByPage();
        member.run("vault", "leave", "--yes");

        assertThat(member.run(connecting("browser")).err()).contains("takes a person");
        assertThat(member.run("vault", "status", "--json").list("vaults")).isEmpty();
    }

    @Test
    void signsInByACodeAndWaitsLongerWhereItIsTold() {
        directory.deviceSays("authorization_pending", "slow_down");
        long begun = System.nanoTime();

        Said connected = member.run(json(connecting("device")));

        assertThat(connected.code()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(6));
        assertThat(connected.err()).contains("\"code\":\"ABCD-EFGH\"", "\"address\":\"https://localhost/device\"");
        assertThat(member.run("vault", "status", "--json").list("vaults").getFirst())
                .containsEntry("signed_in_as", "ada@contoso.example");
        assertThat(member.run("vault", "status").out()).contains("ada@contoso.example");
    }

    @Test
    void showsThePersonTheCode() {
        Said connected = member.talking(true, new ScriptedConversation(), connecting("device"));

        assertThat(connected.code()).isZero();
        assertThat(connected.err())
                .contains("open https://localhost/device in any browser and type the code ABCD-EFGH");
    }

    @Test
    void saysWhyNobodyWasSignedInByACode() {
        directory.deviceSays("access_denied");
        Said declined = member.run(json(connecting("device")));
        assertThat(declined.code()).isEqualTo(6);
        assertThat(declined.text("reason")).isEqualTo("sign-in-declined");
        assertThat(declined.text("message")).contains("access_denied").doesNotContain("told at length");

        directory.deviceSays("expired_token");
        assertThat(member.run(json(connecting("device"))).text("reason")).isEqualTo("sign-in-late");

        directory.codesLast(2);
        directory.deviceSays(Stream.generate(() -> "authorization_pending").limit(9).toArray(String[]::new));
        assertThat(member.run(json(connecting("device"))).text("reason")).isEqualTo("sign-in-late");

        assertThat(member.actions()).contains("vault.sign-in-failed");
        assertThat(member.run("vault", "status", "--json").list("vaults")).isEmpty();
    }

    @Test
    void asksNobodyWhereNobodyIsThere() {
        Said refused = member.run(connecting("device"));

        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.err()).contains("takes a person, and nobody is here", "--sign-in workload");
        assertThat(directory.seen()).isEmpty();
    }

    @Test
    void asksForTheProgramThatWasRegistered() {
        Said refused = member.run("vault", "connect", vault.address().toString(), "--sign-in", "browser");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("name the program that your organisation registered");
        assertThat(vault.seen()).isEmpty();
        for (String option : List.of("--client", "--tenant")) {
            Said odd = member.run("vault", "connect", vault.address().toString(), option, "../x");
            assertThat(odd.code()).isEqualTo(2);
            assertThat(odd.err()).contains("../x can be the id of neither");
        }
    }

    @Test
    void anInvitationNamesDirectoryAndProgram() throws Exception {
        signedInByPage();
        Path file = folder.resolve("invitation" + System.nanoTime() + ".json");
        assertThat(member.run("vault", "invite", file.toString(), "--team", "Contoso").code()).isZero();
        assertThat(Files.readString(file)).contains("\"sign_in\":\"browser\"", DirectoryDouble.CLIENT, "organisation");
        member.run("vault", "leave", "--yes");

        Said invited = byPage("vault", "connect", file.toString(), "--json", "--ca",
                folder.resolve("authority.pem").toString(), "--authority", directory.address().toString());
        assertThat(invited.code()).isZero();
    }

    private Said signedInByPage() throws Exception {
        return byPage(json(connecting("browser")));
    }

    /// The command, while somebody follows the page it prints.
    private Said byPage(String... arguments) throws Exception {
        ScriptedConversation talk = new ScriptedConversation();
        CompletableFuture<String> visited = new Visitor(directory).visit(talk::errorText);
        Said said = member.talking(false, talk, arguments);
        assertThat(said.err()).isNotEmpty();
        assertThat(visited.get()).contains("You are signed in.");
        return said;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// What stands in for the program that opens the browser.
    private static void browser(String script) throws IOException {
        Path opener = Files.writeString(member.folder().resolve("xdg-open"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
    }

    private static String[] json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return all.toArray(String[]::new);
    }

    private String[] connecting(String way) {
        return new String[]{"vault", "connect", vault.address().toString(), "--sign-in", way, "--client",
            DirectoryDouble.CLIENT, "--authority", directory.address().toString(), "--ca",
            folder.resolve("authority.pem").toString()};
    }
}
