package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;

/// An admin and a member beside one vault, from the command line; both are signed in as the Azure CLI says.
@Timeout(120)
final class VaultIT {

    private static final String NAME = "any--openai--research";
    private static final String ANSWER = """
            {"id":"c","object":"chat.completion","model":"gpt-4o-mini","choices":[{"index":0,"finish_reason":"stop",\
            "message":{"role":"assistant","content":"Hello."}}],\
            "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}""";

    private static final String REFUSED = "{\"error\":{\"message\":\"no\",\"code\":\"invalid_api_key\"}}";

    @TempDir
    private static Path folder;

    private static CommandHome admin;
    private static CommandHome member;

    // Issues are counted for each key, and the homes outlive a test.
    private final String signingKey = "signing" + System.nanoTime() + ".key";
    private volatile String refused = "nothing";
    private KeyVaultDouble vault;
    private FaultServer provider;

    @BeforeAll
    static void move() throws IOException {
        admin = home("admin");
        member = home("member");
    }

    @AfterAll
    static void moveOut() {
        admin.close();
        member.close();
    }

    @BeforeEach
    void open() throws Exception {
        vault = new KeyVaultDouble();
        vault.authorityFile(folder);
        refused = "nothing";
        provider = new FaultServer((number, request, wire) -> {
            boolean isRefused = request.headers().toString().contains(refused);
            wire.answer(isRefused ? 401 : 200, "application/json", isRefused ? REFUSED : ANSWER);
        });
    }

    @AfterEach
    void close() throws Exception {
        admin.run("vault", "leave", "--yes");
        member.run("vault", "leave", "--yes");
        assertThat(member.run("keys", "list", "--json").list("keys")).isEmpty();
        provider.close();
        vault.close();
    }

    @Test
    void connectsOnlyWhereTheVaultLetsOneList() throws Exception {
        vault.forbid("list");
        Said refused = member.run(connecting());
        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.err()).contains("Vault not available", "does not permit this", "get and list for secrets");
        assertThat(member.run("vault", "status", "--json").list("vaults")).isEmpty();

        vault.allow("list");
        Said connected = member.run(connecting());
        assertThat(connected.code()).isZero();
        assertThat(connected.err()).contains("Loosened for this vault: certificates of its own.");
        assertThat(member.run("vault", "status", "--json").list("vaults")).singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("sign_in", "az")
                        .containsEntry("loosened", List.of("own-certificates")));
        assertThat(member.actions()).contains("vault.connected");
    }

    @Test
    void aMemberUsesWhatAnAdminPublishedAndTheTeamPays() {
        publish("Research");
        Said synced = sync();

        assertThat(synced.list("keys")).containsExactly(Map.of("name", NAME, "state", "new", "key", "Research"));
        assertThat(member.key("Research")).containsEntry("scope", "team").containsEntry("state", "active");
        Said prompted = member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello", "--json");
        assertThat(prompted.code()).isZero();
        assertThat(prompted.text("payer")).isEqualTo("team");
        assertThat(provider.seen()).singleElement().asString().contains(CommandHome.secret("Bearer sk-proj-", "-one"));
        assertThat(member.actions()).contains("vault.read", "vault.synced");
    }

    @Test
    void fetchesOnlyWhatChanged() {
        publish("Research");
        sync();
        vault.forgetSeen();

        assertThat(states()).containsExactly("kept");
        assertThat(vault.seen()).containsExactly("GET /secrets");

        rotate("two");
        vault.forgetSeen();
        assertThat(states()).containsExactly("changed");
        assertThat(vault.seen()).hasSize(3);
        member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
        assertThat(provider.seen()).last().asString().contains(CommandHome.secret("sk-proj-", "-two"));
    }

    @Test
    void whatIsDisabledIsUsableNoMore() {
        publish("Research");
        sync();
        assertThat(admin.run("vault", "disable", NAME).out()).contains("members lose it at their next sync");

        assertThat(states()).containsExactly("disabled");
        assertThat(member.key("Research")).containsEntry("state", "lease-ended");
        Said refused = member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(provider.seen()).isEmpty();

        admin.run("vault", "enable", NAME);
        assertThat(states()).containsExactly("changed");
        assertThat(member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello").code()).isZero();
    }

    @Test
    void whatIsDeletedIsGoneAndComesBack() {
        publish("Research");
        sync();
        admin.run("vault", "delete", NAME);
        assertThat(states()).containsExactly("gone");
        assertThat(member.key("Research")).isEmpty();

        Said again = publishing("Research", "three");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("was deleted and can be recovered");
        assertThat(admin.run("vault", "recover", NAME).code()).isZero();
        assertThat(states()).containsExactly("new");
    }

    @Test
    void refusesAnOlderEnvelopeThatWasPutBack() {
        publish("Research");
        String older = vault.values(NAME).getLast();
        rotate("two");
        sync();
        rotate("three");
        vault.overwrite(NAME, older);

        assertThat(states()).containsExactly("older");
        assertThat(member.actions()).contains("vault.refused");
        member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
        assertThat(provider.seen()).last().asString().contains(CommandHome.secret("sk-proj-", "-two"));
    }

    @Test
    void refusesEnvelopesThatChangedPlaces() {
        publish("Research");
        publish("Writing");
        String research = vault.values(NAME).getLast();
        vault.overwrite(NAME, vault.values("any--openai--writing").getLast());
        vault.overwrite("any--openai--writing", research);

        assertThat(states()).containsExactly("broken", "broken");
        assertThat(member.run("keys", "list", "--json").list("keys")).isEmpty();
    }

    @Test
    void goesBackToTheSecretBeforeUnderANewGeneration() {
        publish("Research");
        rotate("two");
        sync();

        Said back = admin.run("vault", "rotate", NAME, "--back", "--json");
        assertThat(back.text("generation")).isEqualTo("3");
        assertThat(states()).containsExactly("changed");
        member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
        assertThat(provider.seen()).last().asString().contains(CommandHome.secret("sk-proj-", "-one"));
    }

    @Test
    void worksOnWithoutTheVaultUntilTheLeaseEnds() {
        publish("Research");
        sync();
        vault.close();

        Said failed = member.run("vault", "sync", "--json");
        assertThat(failed.code()).isEqualTo(6);
        assertThat(failed.text("reason")).isEqualTo("unreachable");
        assertThat(member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello").code()).isZero();
    }

    @Test
    void aKeyThatWasRotatedASecondAgoIsFetchedAgainAtA401() {
        publish("Research");
        sync();
        rotate("two");
        refuse("-one");
        vault.forgetSeen();
        int before = requests();

        Said prompted = member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello", "--json");
        assertThat(prompted.code()).isZero();
        assertThat(prompted.text("payer")).isEqualTo("team");
        assertThat(provider.seen()).hasSize(2);
        assertThat(provider.seen()).last().asString().contains(CommandHome.secret("sk-proj-", "-two"));
        assertThat(vault.seen()).containsExactly(
                "GET /secrets/" + NAME, "POST /keys/keytally/" + version() + "/unwrapkey");
        assertThat(requests()).isEqualTo(before + 2);
    }

    @Test
    void aKeyThatIsSimplyRefusedIsAskedAboutOnce() {
        publish("Research");
        sync();
        refuse("-one");
        vault.forgetSeen();

        for (int i = 0; i < 3; i++) {
            Said refused = member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello", "--json");
            assertThat(refused.code()).isEqualTo(4);
            assertThat(refused.text("kind")).isEqualTo("invalid-key");
        }
        assertThat(provider.seen()).hasSize(3);
        assertThat(vault.seen()).hasSize(2);
    }

    @Test
    void aPromptGoesToNoOtherPayerBecauseTheKeyBecameTheirs() {
        publish("Research");
        sync();
        assertThat(admin.run("vault", "change", NAME, "--scope", "company").code()).isZero();
        rotate("two");
        refuse("-one");

        Said refused = member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello", "--json");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(provider.seen()).hasSize(1);
        assertThat(member.key("Research")).containsEntry("scope", "company");
    }

    @Test
    void setsTheValidityOfAPublishedKey() {
        publish("Research");
        sync();
        assertThat(admin.run("vault", "change", NAME, "--to", "2020-01-01").code()).isZero();
        assertThat(states()).containsExactly("changed");
        assertThat(member.key("Research")).containsEntry("state", "expired");

        assertThat(admin.run("vault", "change", NAME, "--clear", "to").code()).isZero();
        assertThat(states()).containsExactly("changed");
        assertThat(member.key("Research")).containsEntry("state", "active");
        assertThat(admin.run("vault", "change", NAME, "--label", "Other").code()).isEqualTo(2);
        assertThat(admin.run("vault", "change", NAME, "--environment", "ci").err()).contains("make the name");
    }

    @Test
    void purgesWhatWasDeletedAndAsksFirst() {
        publish("Research");
        assertThat(admin.run("vault", "purge", NAME, "--yes").err()).contains("Nothing named " + NAME);
        admin.run("vault", "delete", NAME);
        assertThat(admin.answering("n", "vault", "purge", NAME).code()).isEqualTo(2);
        vault.forbid("purge");
        assertThat(admin.run("vault", "purge", NAME, "--yes").err()).contains("purge protection");
        vault.allow("purge");
        assertThat(admin.run("vault", "purge", NAME, "--yes").out()).contains("gone for good");
        assertThat(admin.run("vault", "recover", NAME).code()).isEqualTo(2);
    }

    @Test
    void sealsKeysAnewWhenTheWrappingKeyIsRotated() {
        publish("Research");
        sync();
        assertThat(admin.run("vault", "rewrap", "--json").list("keys"))
                .containsExactly(Map.of("name", NAME, "state", "kept"));
        assertThat(admin.run("vault", "rewrap", "--rotate").out()).contains(NAME, "sealed anew");
        assertThat(states()).containsExactly("changed");

        assertThat(admin.run("vault", "rewrap", "--wrapping-key", "others").out()).contains("sealed anew");
        assertThat(states()).containsExactly("changed");
        assertThat(vault.values(NAME).getLast()).contains("\"wrapped-by\":\"others/");
        assertThat(member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello").code()).isZero();
    }

    @Test
    void takesAPlainSecretThatAnAdminNames() {
        publish("Research");
        vault.overwrite(NAME, CommandHome.secret("sk-proj-", "-plain"));
        String[] naming = Stream.concat(Stream.of(connecting()), Stream.of("--plain", NAME + "=openai"))
                .toArray(String[]::new);
        assertThat(member.run(naming).code()).isZero();
        assertThat(states()).containsExactly("new");

        assertThat(member.key(NAME)).containsEntry("scope", "team");
        assertThat(member.run("vault", "status", "--json").list("vaults").getFirst())
                .containsEntry("plain", List.of(NAME));
        assertThat(member.run(Stream.concat(Stream.of(connecting()), Stream.of("--plain", "x=nosuch"))
                .toArray(String[]::new)).code()).isEqualTo(2);
    }

    @Test
    void aLeasedKeyIsChangedInTheVaultAlone() {
        publish("Research");
        sync();

        for (String[] command : List.of(
                new String[]{"keys", "change", "Research", "--label", "Mine"},
                new String[]{"keys", "remove", "Research", "--yes"})) {
            assertThat(member.run(command).err()).contains("comes from the vault and is changed there");
        }
        assertThat(member.reading(CommandHome.secret("sk-proj-", "-mine"), "keys", "replace", "Research").err())
                .contains("comes from the vault and is changed there");
        assertThat(member.run("data", "export").out()).doesNotContain("Research");
        assertThat(member.run("keys", "disable", "Research").code()).isZero();
        assertThat(states()).containsExactly("kept");
        assertThat(member.key("Research")).containsEntry("state", "disabled");
    }

    @Test
    void leavesAloneWhatSomebodyElseStored() {
        connect(admin);
        admin.reading(CommandHome.secret("sk-proj-", "-one"), publishing("Research"));
        vault.overwrite(NAME, "plain text of another tool");

        Said refused = publishing("Research", "two");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("that Keytally did not publish");
        assertThat(vault.values(NAME)).hasSize(1);
    }

    @Test
    void showsNothingOfASecretInTheVaultItself() {
        publish("Research");

        assertThat(vault.values(NAME)).singleElement().asString().doesNotContain("KTCANARY", "openai");
        assertThat(admin.run("vault", "list").out()).contains(NAME, "shared key", "enabled");
    }

    @Test
    void saysWhatToDoWhereNobodyIsSignedIn() throws IOException {
        az("member", "echo \"Please run 'az login' to setup account.\" >&2; exit 1");

        Said refused = member.run(connecting());
        signedIn("member");
        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.err()).contains("Please run 'az login' to setup account.", "Sign in, for example: az login");
    }

    @Test
    void saysWhatIsWrongWithAnAddressOrAName() {
        assertThat(member.run("vault", "connect", "http://contoso.vault.azure.net").code()).isEqualTo(2);
        assertThat(member.run("vault", "connect", "contoso", "--ca", "nosuch.pem").err()).contains("nosuch.pem");
        assertThat(member.run("vault", "connect", "contoso", "--authority", "http://evil.example").code()).isEqualTo(2);
        assertThat(member.run("vault", "sync").code()).isEqualTo(6);
        assertThat(member.run("vault", "sync").err()).contains("No vault is connected.", "keytally vault connect");
        connect(member);
        assertThat(member.run("vault", "list", "--vault", "other").code()).isEqualTo(2);
        assertThat(member.run("vault", "disable", "../x").code()).isEqualTo(2);
        assertThat(member.run("vault", "disable", "nosuch").err()).contains("Nothing named nosuch");
    }

    @Test
    void aPolicySetByTheAdminBindsAMember() throws IOException {
        publish("Research");
        Said published = policy("""
                {"team": "Contoso", "providers": ["openai"], "models": ["gpt-4o*"], "personal_keys": "forbidden",
                 "settings": {"fallback.failure": "off", "cache": "off"}, "lease_hours": 2, "member_limit": "5",
                 "support": "help@contoso.example"}""");
        assertThat(published.text("issue")).isEqualTo("1");
        pinned(published.text("policy_key"));

        assertThat(sync().text("policy")).isEqualTo("new");
        assertThat(member.run("policy", "show").out()).contains("Contoso, issue 1", "gpt-4o*", "help@contoso.example");
        assertThat(sync().text("policy")).isEqualTo("kept");

        assertThat(prompting("gpt-4o-mini").code()).isZero();
        assertThat(prompting("o3").text("kind")).isEqualTo("policy");
        assertThat(prompting("o3").text("message")).contains("set by your admin");
        Said other = member.run("prompt", "--provider", "practice", "hello", "--json");
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.text("kind")).isEqualTo("policy");

        assertThat(member.run("settings", "set", "fallback.failure", "on").err()).contains("was set by your admin");
        assertThat(member.run("settings", "unset", "cache").code()).isEqualTo(2);
        assertThat(member.run("settings", "list").out()).contains("set by your admin");
        assertThat(member.run("settings", "get", "fallback.failure").out()).contains("off");
        assertThat(member.run("prompt", "--fallback", "on", "hello").err()).contains("was set by your admin");
        assertThat(member.run("settings", "set", "preference", "personal").code()).isZero();
        assertThat(member.run("budget", "list", "--json").out()).contains("policy-member");
        assertThat(member.actions()).contains("policy.taken");
        assertThat(admin.actions()).contains("policy.published");

        member.run("vault", "leave", "--yes");
        assertThat(member.run("policy", "show").out()).contains("No policy holds here.");
        assertThat(member.run("settings", "set", "fallback.failure", "on").code()).isZero();
    }

    @Test
    void aSharedKeyIsDueAndRotatedThroughItsVault() throws IOException {
        publish("Research");
        pinned(policy("{\"team\": \"Contoso\", \"rotation\": {\"personal\": \"7d\", \"production\": \"30d\"}}")
                .text("policy_key"));
        admin.run("vault", "sync");
        admin.run("vault", "change", NAME, "--rotation", "10d");
        admin.run("vault", "sync");
        assertThat(admin.run("keys", "due", "--days", "11", "--json").list("due")).singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("key", "Research")
                        .containsEntry("vault", vault.address().place()));

        String next = CommandHome.secret("sk-proj-", "-next");
        Said rotated = admin.reading(next, "keys", "rotate", "Research", "--yes", "--json");
        assertThat(rotated.text("stage")).isEqualTo("grace");
        assertThat(admin.key("Research")).containsEntry("fingerprint", rotated.text("next"));
        sync();
        member.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello");
        assertThat(provider.seen()).last().asString().contains(next);

        refuse("-one");
        assertThat(admin.run("keys", "rotate", "Research", "--retire", "--json").text("stage")).isEqualTo("done");
        assertThat(admin.actions()).contains("rotation.used", "vault.published", "rotation.done");
        assertThat(member.reading(next, "keys", "rotate", "Research").code()).isEqualTo(2);
        admin.run("vault", "sync");
    }

    @Test
    void aSharedSecretThatIsStillLentIsEndedOnlyWhereThePersonAgrees() {
        publish("Research");
        admin.run("vault", "sync");
        admin.reading(CommandHome.secret("sk-proj-", "-next"), "keys", "rotate", "Research");

        Said kept = admin.answering("n", "keys", "rotate", "Research", "--retire");
        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.err()).contains("may use it until", "it was not ended");
        Said early = admin.answering("y", "keys", "rotate", "Research", "--retire");
        assertThat(early.code()).isEqualTo(4);
        assertThat(early.err()).contains("still takes the former secret of 'Research'");
        refuse("-one");
        assertThat(admin.answering("n", "keys", "rotate", "Research", "--retire").out()).contains("no more");
    }

    @Test
    void aSharedSecretThatTheVaultDoesNotTakeWaitsSealedAndIsPublishedLater() {
        publish("Research");
        admin.run("vault", "sync");
        vault.forbid("set");
        Said refusedThere =
                admin.reading(CommandHome.secret("sk-proj-", "-next"), "keys", "rotate", "Research", "--json");
        assertThat(refusedThere.code()).isNotZero();
        assertThat(refusedThere.text("message")).contains("does not permit this");
        assertThat(admin.run("keys", "due").out()).contains("On their way: Research");
        assertThat(vault.values(NAME)).hasSize(1);

        vault.allow("set");
        assertThat(admin.run("keys", "rotate", "Research", "--json").text("stage")).isEqualTo("grace");
        assertThat(vault.values(NAME)).hasSize(2);
    }

    @Test
    void aPolicyBindsHowOftenKeysAreReplaced() throws IOException {
        publish("Research");
        String key = policy("{\"team\": \"Contoso\", \"rotation\": {\"personal\": \"7d\"}}").text("policy_key");
        try (CommandHome own = home("own")) {
            own.add("Own");
            own.run(Stream.concat(Stream.of(connecting()), Stream.of("--policy-key", key)).toArray(String[]::new));
            assertThat(own.run("keys", "due", "--days", "8", "--json").list("due")).isEmpty();

            assertThat(own.run("vault", "sync", "--json").text("policy")).isEqualTo("new");
            assertThat(own.run("keys", "due", "--days", "8", "--json").list("due")).singleElement()
                    .satisfies(one -> assertThat(one).containsEntry("key", "Own"));
            assertThat(own.key("Own")).containsEntry("rotation", "7d");
            assertThat(own.run("policy", "show").out()).contains("personal = 7d");
        }
        admin.file("bad.json", "{\"team\": \"x\", \"rotation\": {\"personal\": \"often\"}}");
        assertThat(admin.run("policy", "publish", "bad.json", "--signing-key", signingKey).err()).contains("rotation");
    }

    @Test
    void theRegionOfAVaultIsShownAsFarAsItSaysIt() {
        connect(member);
        assertThat(member.run("vault", "status").out()).contains("australiaeast");
        assertThat(member.run("vault", "list", "--json").text("region")).isEqualTo("australiaeast");

        vault.liesIn(Optional.of("<b>westeurope</b>"));
        assertThat(sync().code()).isZero();
        assertThat(member.run("vault", "status", "--json").list("vaults")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("region", "australiaeast"));

        vault.liesIn(Optional.of("westeurope"));
        sync();
        assertThat(member.run("vault", "status").out()).contains("westeurope");
    }

    @Test
    void aPolicyMayDemandThatAVaultLiesInARegion() throws IOException {
        publish("Research");
        Said published = policy("{\"team\": \"Contoso\", \"vault_regions\": [\"australia*\"]}");
        pinned(published.text("policy_key"));
        assertThat(sync().text("policy")).isEqualTo("new");
        assertThat(member.run("policy", "show").out()).contains("australia*");
        rotate("two");

        vault.liesIn(Optional.of("westeurope"));
        Said refused = member.run("vault", "sync");
        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.err()).contains(
                "lies in the region westeurope, where your organisation's policy allows no vault.");
        assertThat(member.run("vault", "sync", "--json").text("reason")).isEqualTo("other-region");
        assertThat(member.run(connecting()).code()).isEqualTo(6);
        Said unpublished = member.reading(CommandHome.secret("sk-proj-", "-x"), "vault", "rotate", NAME, "--json");
        assertThat(unpublished.text("reason")).isEqualTo("other-region");

        vault.liesIn(Optional.of("australiasoutheast"));
        assertThat(states()).containsExactly("changed");
    }

    @Test
    void whereAPolicyDemandsARegionAVaultThatNamesNoneIsRefused() throws IOException {
        vault.liesIn(Optional.empty());
        publish("Research");
        assertThat(admin.run("vault", "status").out()).contains("not known");
        pinned(policy("{\"team\": \"Contoso\", \"vault_regions\": [\"australiaeast\"]}").text("policy_key"));

        Said refused = member.run("vault", "sync", "--json");
        assertThat(refused.text("reason")).isEqualTo("no-region");
        assertThat(member.run("keys", "list", "--json").list("keys")).isEmpty();
        policy("{\"team\": \"Contoso\"}");
        assertThat(states()).containsExactly("new");
    }

    @Test
    void refusesAPolicyThatIsUnsignedOlderOrTampered() throws IOException {
        publish("Research");
        Said first = policy("{\"team\": \"Contoso\"}");
        String older = vault.values("keytally-policy").getLast();
        pinned(first.text("policy_key"));
        assertThat(sync().text("policy")).isEqualTo("new");
        policy("{\"team\": \"Contoso\", \"models\": [\"gpt-4o*\"]}");
        String newest = vault.values("keytally-policy").getLast();
        assertThat(sync().text("policy")).isEqualTo("new");

        policy("{\"team\": \"Contoso\"}");
        vault.overwrite("keytally-policy", older);
        Said refused = member.run("vault", "sync", "--json");
        assertThat(refused.text("policy")).isEqualTo("older");
        assertThat(refused.err()).contains("older than one seen before");
        vault.overwrite("keytally-policy", newest.replaceFirst("\"signature\":\"...", "\"signature\":\"AAA"));
        assertThat(sync().text("policy")).isEqualTo("tampered");
        vault.overwrite("keytally-policy", newest.substring(0, newest.indexOf(",\"signature")) + "}");
        assertThat(sync().text("policy")).isEqualTo("unsigned");
        vault.overwrite("keytally-policy", "hello");
        assertThat(sync().text("policy")).isEqualTo("malformed");
        assertThat(member.run("policy", "show").out()).contains("issue 2", "gpt-4o*");
        assertThat(member.actions()).contains("policy.refused");
        assertThat(prompting("o3").text("kind")).isEqualTo("policy");
    }

    @Test
    void aPolicyWithoutAPinnedKeyIsNotTaken() throws IOException {
        publish("Research");
        policy("{\"team\": \"Contoso\", \"models\": [\"x\"]}");
        assertThat(sync().text("policy")).isEqualTo("unpinned");
        assertThat(prompting("gpt-4o-mini").code()).isZero();
    }

    @Test
    void connectsNoVaultWithThePolicyKeyOfAnotherOrganisation() throws IOException {
        publish("Research");
        String first = policy("{\"team\": \"Contoso\"}").text("policy_key");
        String second = admin.run("policy", "publish", "policy.json", "--signing-key", "other" + signingKey, "--json")
                .text("policy_key");
        pinned(first);

        Said refused = member.run("vault", "connect", "fabrikam", "--policy-key", second);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("fabrikam was not connected", "one organisation's policy holds",
                "keytally vault leave --vault " + vault.address().name());
        assertThat(member.run("vault", "status", "--json").list("vaults")).hasSize(1);
    }

    @Test
    void publishesNoPolicyThatCannotBeKept() throws IOException {
        connect(admin);
        for (String bad : List.of("{\"team\":\"x\",\"providers\":[\"nosuch\"]}",
                "{\"team\":\"x\",\"settings\":{\"preference\":\"mine\"}}",
                "{\"team\":\"x\",\"tiers\":{\"Sarah\":\"golden\"}}", "{\"teem\":\"x\"}")) {
            admin.file("policy.json", bad);
            Said refused = admin.run("policy", "publish", "policy.json", "--signing-key", "never.key");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("Nothing was published");
        }
        assertThat(admin.run("policy", "publish", "nosuch.json", "--signing-key", "never.key").code()).isEqualTo(2);
        assertThat(vault.values("keytally-policy")).isEmpty();
    }

    @Test
    void tellsWhatTheVaultPermitsAndDoesNoneOfIt() {
        connect(member);
        for (String no : List.of("set", "delete", "recover", "purge")) {
            vault.forbid(no);
        }
        assertThat(member.run("vault", "status", "--check").out()).contains("you may list, read, unwrap");

        vault.allow("set");
        Said checked = member.run("vault", "status", "--check", "--json");
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("publish").doesNotContain("purge");
        assertThat(vault.seen()).noneMatch(one -> one.startsWith("PUT"));
    }

    @Test
    void anInvitationIsAllANewMemberNeeds() throws IOException {
        publish("Research");
        Said published = policy("{\"team\": \"Contoso Research\"}");
        admin.run(Stream.concat(Stream.of(connecting()), Stream.of("--policy-key", published.text("policy_key")))
                .toArray(String[]::new));
        Path file = folder.resolve("invitation" + System.nanoTime() + ".json");
        assertThat(admin.run("vault", "invite", file.toString()).code()).isEqualTo(2);
        assertThat(admin.run("vault", "invite", file.toString(), "--team", "Contoso Research").code()).isZero();
        assertThat(Files.readString(file)).contains("Contoso Research").doesNotContain("KTCANARY", "authority");

        Said connected = member.run("vault", "connect", file.toString(), "--ca",
                folder.resolve("authority.pem").toString());
        assertThat(connected.code()).isZero();
        assertThat(connected.err()).contains("Invited by Contoso Research. Vaults in the invitation: 1.");
        assertThat(sync().text("policy")).isEqualTo("new");
        assertThat(member.key("Research")).containsEntry("state", "active");
    }

    @Test
    void severalVaultsAreToldInOneObject() throws Exception {
        try (KeyVaultDouble second = new KeyVaultDouble()) {
            Path both = folder.resolve("both.pem");
            Files.write(both, Files.readAllBytes(folder.resolve("authority.pem")));
            Files.write(both, Files.readAllBytes(second.authorityFile(Files.createTempDirectory(folder, "second"))),
                    StandardOpenOption.APPEND);
            second.forbid("list");
            member.file("two.json", invitation(vault, second));

            Said partly = member.run("vault", "connect", "two.json", "--ca", both.toString(), "--json");
            assertThat(partly.code()).isEqualTo(6);
            assertThat(partly.list("vaults")).extracting(one -> one.get("reason")).containsExactly(null, "forbidden");
            assertThat(partly.list("vaults")).extracting(one -> one.get("keys")).containsExactly(0L, null);

            second.allow("list");
            member.run("vault", "connect", "two.json", "--ca", both.toString());
            assertThat(member.run("vault", "status", "--check", "--json").list("vaults"))
                    .hasSize(2).allMatch(one -> one.containsKey("may"));
            assertThat(member.run("vault", "sync", "--json").list("vaults"))
                    .hasSize(2).allMatch(one -> one.containsKey("leased_until"));
            member.run("vault", "leave", "--vault", second.address().toString(), "--yes");
        }
    }

    @Test
    void aVaultWithAFaultOfItsOwnKeepsNoOtherFromTelling() throws Exception {
        try (KeyVaultDouble second = new KeyVaultDouble()) {
            connect(member);
            Path authority = second.authorityFile(Files.createTempDirectory(folder, "second"));
            member.run("vault", "connect", second.address().toString(), "--sign-in", "az", "--ca",
                    authority.toString());
            failing(vault);
            Said lines = member.run("vault", "status", "--check");
            failing(vault);
            Said checked = member.run("vault", "status", "--check", "--json");
            member.run("vault", "leave", "--vault", second.address().toString(), "--yes");

            assertThat(lines.code()).isEqualTo(6);
            assertThat(lines.out()).contains(second.address() + ": you may list")
                    .doesNotContain(vault.address() + ": you may");
            assertThat(lines.err()).contains("has a fault of its own: Played fault 503.");
            assertThat(checked.code()).isEqualTo(6);
            assertThat(checked.list("vaults")).extracting(one -> one.get("reason")).containsExactlyInAnyOrder("failed",
                    null);
            assertThat(checked.list("vaults")).extracting(one -> one.get("sign_in")).containsExactly("az", "az");
        }
    }

    // More often than it is asked again by a command, and by the sync that runs beside it.
    private static void failing(KeyVaultDouble vault) {
        for (int i = 0; i < 15; i++) {
            vault.failNext(503, "Retry-After: 0");
        }
    }

    @Test
    void refusesWhatIsNoInvitation() throws IOException {
        String vaults = "\"vaults\":[{\"address\":\"https://contoso.vault.azure.net\",\"sign_in\":\"az\"";
        for (String bad : List.of("", "{}", "[]", "{\"keytally-invitation\":1,\"team\":\"x\",\"vaults\":[]}",
                "{\"keytally-invitation\":2,\"team\":\"x\"," + vaults + "}]}",
                "{\"keytally-invitation\":1,\"team\":\"x\"," + vaults + ",\"policy_key\":\"none\"}]}",
                "{\"keytally-invitation\":1,\"team\":\"x\"," + vaults + ",\"authority\":\"https://evil.example\"}]}",
                "{\"keytally-invitation\":1,\"team\":\"x\",\"vaults\":[{\"address\":\"http://x.y\",\"sign_in\":\"az\"}]}")) {
            member.file("bad.json", bad);
            Said refused = member.run("vault", "connect", "bad.json");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("bad.json is no invitation");
        }
        assertThat(member.run("vault", "connect", "contoso", "--policy-key", "none").code()).isEqualTo(2);
    }

    private static String invitation(KeyVaultDouble... vaults) {
        return "{\"keytally-invitation\":1,\"team\":\"x\",\"vaults\":[" + Stream.of(vaults)
                .map(one -> "{\"address\":\"" + one.address() + "\",\"sign_in\":\"az\"}")
                .collect(Collectors.joining(",")) + "]}";
    }

    private Said policy(String document) throws IOException {
        admin.file("policy.json", document);
        Said published = admin.run("policy", "publish", "policy.json", "--signing-key", signingKey, "--json");
        assertThat(published.code()).isZero();
        return published;
    }

    private void pinned(String key) {
        assertThat(member.run(Stream.concat(Stream.of(connecting()), Stream.of("--policy-key", key))
                .toArray(String[]::new)).code()).isZero();
    }

    private static Said prompting(String model) {
        return member.run("prompt", "--provider", "openai", "--model", model, "hello", "--json");
    }

    private static int requests() {
        Said usage = member.run("usage", "--json");
        return Integer.parseInt(usage.text("total_requests")) + Integer.parseInt(usage.text("failed_requests"));
    }

    private String version() {
        String envelope = vault.values(NAME).getLast();
        int at = envelope.indexOf("keytally/") + "keytally/".length();
        return envelope.substring(at, envelope.indexOf('"', at));
    }

    /// The provider takes no key that ends so.
    private void refuse(String ending) {
        refused = ending;
    }

    private static CommandHome home(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        signedIn(name);
        return new CommandHome(own, own + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    private static void signedIn(String name) throws IOException {
        az(name, "echo '{\"accessToken\":\"" + KeyVaultDouble.TOKEN + "\",\"expires_on\":4102444800}'");
    }

    private static void az(String name, String script) throws IOException {
        Path az = Files.writeString(folder.resolve(name).resolve("az"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
    }

    private String[] connecting() {
        return new String[]{"vault", "connect", vault.address().toString(), "--ca",
            folder.resolve("authority.pem").toString()};
    }

    private void connect(CommandHome home) {
        if (home.run("vault", "status", "--json").list("vaults").isEmpty()) {
            assertThat(home.run(connecting()).code()).isZero();
        }
    }

    private void publish(String label) {
        assertThat(publishing(label, "one").err()).isEmpty();
    }

    private Said publishing(String label, String ending) {
        connect(admin);
        return admin.reading(CommandHome.secret("sk-proj-", "-" + ending), publishing(label));
    }

    private String[] publishing(String label) {
        return new String[]{"vault", "publish", "--provider", "openai", "--label", label, "--endpoint",
            provider.base().toString()};
    }

    private void rotate(String ending) {
        assertThat(admin.reading(CommandHome.secret("sk-proj-", "-" + ending), "vault", "rotate", NAME).code())
                .isZero();
    }

    private Said sync() {
        connect(member);
        Said synced = member.run("vault", "sync", "--json");
        assertThat(synced.code()).isZero();
        return synced;
    }

    private List<Object> states() {
        return sync().list("keys").stream().map(key -> key.get("state")).toList();
    }
}
