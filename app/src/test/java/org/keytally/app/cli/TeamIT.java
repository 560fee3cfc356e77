package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.provider.mint.ProvisioningDouble;
import org.keytally.core.sweep.Canary;

/// An admin who makes keys for members, and the members who collect them, beside one vault and one provider.
@Timeout(180)
final class TeamIT {

    // A home is opened slowly on purpose, and a pair of keys takes its time.
    @TempDir
    private static Path folder;

    private static CommandHome admin;
    private static CommandHome sarah;
    private static CommandHome ben;

    private final Path requests = Path.of("requests" + System.nanoTime());
    private KeyVaultDouble vault;
    private ProvisioningDouble host;

    @BeforeAll
    static void move() throws IOException {
        admin = home("admin");
        sarah = home("sarah");
        ben = home("ben");
    }

    @AfterAll
    static void moveOut() {
        List.of(admin, sarah, ben).forEach(CommandHome::close);
    }

    @BeforeEach
    void open() throws IOException {
        vault = new KeyVaultDouble();
        vault.authorityFile(folder);
        host = new ProvisioningDouble();
        assertThat(admin.reading(ProvisioningDouble.ADMIN, "keys", "add", "--provider", "openrouter-provisioning",
                "--label", "Provisioning", "--endpoint", host.address()).code()).isZero();
    }

    @AfterEach
    void close() {
        List.of(admin, sarah, ben).forEach(home -> home.run("vault", "leave", "--yes"));
        List.of("OpenRouter (team)", "OpenAI (team)").forEach(label -> sarah.run("keys", "remove", label, "--yes"));
        List.of("Provisioning", "Admin").forEach(label -> admin.run("keys", "remove", label, "--yes"));
        host.close();
        vault.close();
    }

    @Test
    void aMemberAsksAnAdminMintsAndTheMemberAloneCollects() throws IOException {
        String id = joined(sarah, "Sarah");
        joined(ben, "Ben");
        Said minted = admin.run("team", "mint", "Sarah", "--limit", "50.00", "--reason", "trial", "--json");
        assertThat(minted.code()).isZero();
        assertThat(minted.text("id")).isEqualTo(id);
        assertThat(host.keys()).singleElement().satisfies(key -> {
            assertThat(key.limit()).isEqualTo("50.00");
            assertThat(key.name()).matches(
                    "keytally Sarah " + id + " " + vault.address().place() + " [0-9]{10}");
        });
        assertThat(kept()).doesNotContain(Canary.CORE);
        assertThat(members().getFirst().toString() + members().getLast()).contains("waiting");

        assertThat(ben.run("vault", "sync", "--json").list("keys")).isEmpty();
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "collected"));
        assertThat(sarah.key("OpenRouter (team)")).containsEntry("scope", "team").containsEntry("state", "active")
                .containsEntry("budget", "50");
        assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
        assertThat(vault.seen()).anyMatch(call -> call.startsWith("DELETE /secrets/keytally-for--" + id));
        assertThat(admin.run("team", "members").out()).contains("Sarah", "gone, unproven", "good", "$50.00", "Ben");
        assertThat(admin.run("audit", "list", "--json").out()).contains("team.minted", "hash1");
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).isEmpty();
        assertThat(sarah.key("OpenRouter (team)")).containsEntry("state", "active");

        assertThat(sarah.run("vault", "leave", "--yes").code()).isZero();
        assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
    }

    @Test
    void aKeyThatMakesOthersIsNeverPublished() {
        connect(admin);
        Said published = admin.reading(ProvisioningDouble.ADMIN, "vault", "publish", "--provider",
                "openrouter-provisioning", "--label", "Makes others", "--endpoint", host.address(), "--yes");
        assertThat(published.err()).contains("make other keys");
        assertThat(published.code()).isNotZero();
        assertThat(vault.seen()).noneMatch(call -> call.startsWith("PUT"));
    }

    @Test
    void whoMayNotDeleteGivesAReceipt() throws IOException {
        joined(sarah, "Sarah");
        admin.run("team", "mint", "Sarah");
        vault.forbid("delete");
        Said synced = sarah.run("vault", "sync", "--json");
        assertThat(synced.list("keys")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "collected-left"));
        String receipt = String.valueOf(synced.list("keys").getFirst().get("receipt"));
        assertThat(synced.err()).contains(receipt);
        vault.allow("delete");

        assertThat(admin.run("team", "received", "Sarah", "000000000000").code()).isEqualTo(2);
        assertThat(admin.run("team", "received", "Sarah", receipt).out()).contains("taken away");
        assertThat(members()).singleElement().asString().contains("received");
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).isEmpty();
    }

    @Test
    void anotherKeyTakesThePlaceOfTheOldOne() throws IOException {
        joined(sarah, "Sarah");
        assertThat(admin.run("team", "rotate-key", "Sarah").code()).isEqualTo(2);
        admin.run("team", "mint", "Sarah");
        assertThat(admin.run("team", "mint", "Sarah").err()).contains("have a key of OpenRouter already");
        sarah.run("vault", "sync");
        Object first = sarah.key("OpenRouter (team)").get("fingerprint");

        assertThat(admin.run("team", "rotate-key", "Sarah").code()).isZero();
        assertThat(host.keys()).hasSize(2);
        assertThat(admin.run("team", "provision").out()).contains("nothing to do");
        Said synced = sarah.run("vault", "sync", "--json");
        assertThat(sarah.run("keys", "list", "--json").list("keys"))
                .filteredOn(key -> String.valueOf(key.get("removed")).equals("null"))
                .hasSize(1);
        assertThat(sarah.key("OpenRouter (team)").get("fingerprint")).isNotEqualTo(first);
        assertThat(admin.run("team", "provision").out()).contains("nothing proves");
        String receipt = String.valueOf(synced.list("keys").getFirst().get("receipt"));
        assertThat(sarah.key("OpenRouter (team)").get("tags")).asString().contains(receipt);
        assertThat(admin.run("team", "received", "Sarah", receipt).code()).isZero();
        assertThat(admin.run("team", "provision").out()).contains("ended the old key");
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::id).containsExactly("hash2");

        admin.run("team", "rotate-key", "Sarah", "--delete-old");
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::id).containsExactly("hash3");
        sarah.run("vault", "sync");
        assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
    }

    @Test
    void aPromptCollectsTheKeyThatTookThePlaceOfOneEnded() throws IOException {
        joined(sarah, "Sarah");
        admin.run("team", "mint", "Sarah", "--tier", "admin");
        sarah.run("vault", "sync");
        assertThat(prompt().code()).isZero();
        admin.run("team", "rotate-key", "Sarah");
        admin.run("team", "rotate-key", "Sarah", "--delete-old");

        Said answered = prompt();
        assertThat(answered.code()).isZero();
        assertThat(answered.text("payer")).isEqualTo("team");
        assertThat(vault.seen()).last().asString().startsWith("DELETE /secrets/keytally-for--");
        assertThat(sarah.key("OpenRouter (team)").get("tags")).asString().contains("receipt").contains("hash3");
        assertThat(sarah.run("keys", "list", "--json").list("keys"))
                .filteredOn(key -> "active".equals(key.get("state"))).hasSize(1);
    }

    @Test
    void aPromptWithAKeyThatWasEndedSaysSoWhereNoneWaits() throws IOException {
        joined(sarah, "Sarah");
        admin.run("team", "mint", "Sarah", "--tier", "admin");
        sarah.run("vault", "sync");
        admin.run("team", "remove", "Sarah", "--yes");
        assertThat(prompt().text("error")).isEqualTo("Invalid API key");

        vault.forbid("list");
        assertThat(prompt().text("kind")).isEqualTo("invalid-key");
    }

    private static Said prompt() {
        return sarah.run(
                "prompt", "Hello", "--key", "OpenRouter (team)", "--model", "openai/gpt-4o-mini", "--no-stream",
                "--json");
    }

    @Test
    void whoeverDeletesWhatWaitsEndsNoKey() throws IOException {
        String id = joined(sarah, "Sarah");
        admin.run("team", "mint", "Sarah");
        sarah.run("vault", "sync");
        admin.run("team", "rotate-key", "Sarah");
        vault.remove(waiting(id));

        assertThat(admin.run("team", "provision", "--json").list("members"))
                .containsExactly(Map.of("member", "Sarah", "id", id, "done", "unproven"));
        assertThat(admin.run("team", "members").out()).contains("gone, unproven");
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::id).containsExactly("hash1", "hash2");
        assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
    }

    @Test
    void whatTheProviderSawUsedHasArrived() throws IOException {
        joined(sarah, "Sarah");
        admin.run("team", "mint", "Sarah");
        sarah.run("vault", "sync");
        admin.run("team", "rotate-key", "Sarah");
        sarah.run("vault", "sync");
        host.uses("hash1");
        assertThat(admin.run("team", "provision").out()).contains("nothing proves");
        host.uses("hash2");
        assertThat(admin.run("team", "members").out()).contains("collected");
        assertThat(admin.run("team", "provision").out()).contains("ended the old key");
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::id).containsExactly("hash2");
        assertThat(kept()).contains("RECEIVED");
    }

    @Test
    void limitsDisablesEnablesAndRemoves() throws IOException {
        joined(sarah, "Sarah");
        admin.run("settings", "set", "tiers", "free=12");
        admin.run("team", "mint", "Sarah", "--tier", "free");
        assertThat(host.keys().getFirst().limit()).isEqualTo("12");
        assertThat(admin.run("team", "members").out()).contains("$12");
        assertThat(admin.run("team", "change", "Sarah", "--limit", "200.00", "--reason", "launch", "--until",
                "2030-01-01", "--pilot").code()).isZero();
        assertThat(host.keys().getFirst().limit()).isEqualTo("200.00");
        assertThat(members()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("limit", "200.00").containsEntry("reason", "launch").containsEntry("pilot", true));
        admin.run("team", "change", "Sarah", "--tier", "admin");
        assertThat(host.keys().getFirst().limit()).isEqualTo("null");
        assertThat(admin.run("team", "change", "Sarah", "--limit", "-1").code()).isEqualTo(2);
        assertThat(admin.run("team", "change", "Sarah").code()).isEqualTo(2);

        admin.run("team", "disable", "Sarah");
        assertThat(host.keys().getFirst().isDisabled()).isTrue();
        assertThat(admin.run("team", "members").out()).contains("disabled");
        admin.run("team", "enable", "Sarah");
        assertThat(host.keys().getFirst().isDisabled()).isFalse();

        assertThat(admin.run("team", "remove", "Sarah").code()).isEqualTo(2);
        assertThat(admin.run("team", "remove", "Sarah", "--yes").code()).isZero();
        assertThat(host.keys()).isEmpty();
        assertThat(members()).isEmpty();
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).isEmpty();
        assertThat(admin.run("team", "disable", "Sarah").err()).contains("Nobody named Sarah");
    }

    @Test
    void aCutNeverLeavesTwoKeysForOnePerson() throws IOException {
        joined(sarah, "Sarah");
        host.failAfterNext(502);
        assertThat(admin.run("team", "mint", "Sarah", "--json").text("kind")).isEqualTo("server");
        assertThat(host.keys()).isEmpty();

        host.cutAfterNext();
        host.refuseNext(503);
        assertThat(admin.run("team", "mint", "Sarah").code()).isEqualTo(4);
        assertThat(host.keys()).hasSize(1);
        assertThat(admin.run("team", "members").out()).contains("asked for");

        // Made, but the vault does not take it: the next run ends it and makes another.
        vault.forbid("set");
        assertThat(admin.run("team", "mint", "Sarah").code()).isEqualTo(6);
        vault.allow("set");
        assertThat(admin.run("team", "provision").out()).contains("made a key");
        assertThat(host.keys()).hasSize(1);
        sarah.run("vault", "sync");
        assertThat(sarah.run("keys", "test", "OpenRouter (team)").code()).isZero();
    }

    @Test
    void aJobGivesThePilotsTheirKeysFirst() throws IOException {
        request(sarah, "Sarah", "sarah.json");
        request(ben, "Ben", "ben.json");
        admin.file(requests.resolve("other.json").toString(), "{}");
        Said none = admin.run("team", "provision", "--requests", requests.toString(), "--pilot", "--json");
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("no request");
        assertThat(host.keys()).isEmpty();

        admin.run("team", "change", "Ben", "--pilot");
        assertThat(admin.run("team", "provision", "--pilot", "--preview", "--json").list("members"))
                .containsExactly(Map.of("member", "Ben", "id", id("Ben"), "due", "minted"));
        assertThat(admin.run("team", "provision", "--preview").out()).contains("DUE", "make a key");
        Said pair = admin.run("team", "provision", "--preview", "--requests", requests.toString());
        assertThat(pair.code()).isEqualTo(2);
        assertThat(pair.err()).contains("A preview takes nobody in");
        assertThat(host.keys()).isEmpty();
        assertThat(admin.run("team", "provision", "--pilot", "--json").list("members"))
                .containsExactly(Map.of("member", "Ben", "id", id("Ben"), "done", "minted"));
        host.refuseNext(429, "Retry-After: 30");
        Said throttled = admin.run("team", "provision", "--json");
        assertThat(throttled.code()).isEqualTo(4);
        assertThat(throttled.text("retry_after")).isEqualTo("30");
        assertThat(admin.run("team", "provision", "--json").list("members")).hasSize(2);
        assertThat(host.keys()).extracting(ProvisioningDouble.Made::limit).containsExactly("50", "50");
        assertThat(admin.run("team", "provision", "--rotation", "often").code()).isEqualTo(2);
    }

    @Test
    void whatIsSwappedBetweenMembersOpensForNobody() throws IOException {
        String id = joined(sarah, "Sarah");
        joined(ben, "Ben");
        admin.run("team", "mint", "Sarah");
        String first = vault.values(waiting(id)).getLast();
        sarah.run("vault", "sync");
        admin.run("team", "rotate-key", "Sarah");
        String waiting = waiting(id);
        String second = vault.values(waiting).getLast();

        vault.overwrite(waiting, first);
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "broken"));
        admin.run("team", "mint", "Ben");
        String forBen = vault.values(waiting(id("Ben"))).getLast();
        vault.overwrite(waiting, forBen);
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "broken"));
        vault.overwrite(waiting, second);
        assertThat(sarah.run("vault", "sync", "--json").list("keys")).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "collected"));
    }

    @Test
    void serviceAccountsOfOpenAiAreMadeAndEndedButNotLimited() throws IOException {
        admin.run("keys", "remove", "Provisioning", "--yes");
        assertThat(admin.reading(ProvisioningDouble.ADMIN, "keys", "add", "--provider", "openai-admin", "--label",
                "Admin", "--user", ProvisioningDouble.PROJECT, "--endpoint", host.address()).code()).isZero();
        joined(sarah, "Sarah");
        assertThat(admin.run("team", "mint", "Sarah").code()).isZero();
        sarah.run("vault", "sync");
        assertThat(sarah.key("OpenAI (team)")).containsEntry("budget", "50");
        assertThat(sarah.run("keys", "test", "OpenAI (team)").code()).isZero();
        Said disabled = admin.run("team", "disable", "Sarah");
        assertThat(disabled.code()).isEqualTo(4);
        assertThat(disabled.err()).contains("OpenAI switches no single key off or on");
        assertThat(admin.run("team", "remove", "Sarah", "--yes").code()).isZero();
        assertThat(host.keys()).isEmpty();
        assertThat(sarah.run("keys", "test", "OpenAI (team)").code()).isEqualTo(4);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        joined(sarah, "Sarah");
        admin.file("bad.json", "{\"keytally-join\": 1}");
        assertThat(admin.run("team", "add", "bad.json").err()).contains("no request for keys");
        assertThat(admin.run("team", "add", "nosuch.json").err()).contains("nosuch.json");
        assertThat(admin.run("team", "mint", "Sarah", "--provider", "anthropic").err())
                .contains("makes keys of Anthropic by program");
        assertThat(admin.run("team", "mint", "Nobody").code()).isEqualTo(2);
        assertThat(ben.run("team", "mint", "Sarah").code()).isEqualTo(6);
        request(ben, "sarah", "again.json");
        Said known = admin.run("team", "add", requests.resolve("Sarah.json").toString(), "--tier", "free");
        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("is a member already, and stays as they are");
        assertThat(admin.run("team", "add", requests.resolve("again.json").toString()).err())
                .contains("Another member is named sarah");
        host.refuseNext(403);
        assertThat(admin.run("team", "mint", "Sarah", "--json").text("kind")).isEqualTo("no-permission");
    }

    /// Takes a member in and gives their id.
    private String joined(CommandHome member, String name) throws IOException {
        String id = request(member, name, name + ".json");
        connect(admin);
        assertThat(admin.run("team", "add", requests.resolve(name + ".json").toString(), "--json").text("id"))
                .isEqualTo(id);
        return id;
    }

    private String request(CommandHome member, String name, String file) throws IOException {
        connect(member);
        connect(admin);
        Path written = admin.folder().resolve(requests).resolve(file);
        Files.createDirectories(written.getParent());
        Said asked = member.run("team", "join", written.toString(), "--name", name, "--json");
        assertThat(asked.code()).isZero();
        return asked.text("id");
    }

    // The name of the last key that was put there for a member.
    private String waiting(String id) {
        return vault.seen().stream()
                .filter(call -> call.startsWith("PUT /secrets/keytally-for--" + id + "--"))
                .map(call -> call.substring(call.lastIndexOf('/') + 1))
                .toList().getLast();
    }

    private String id(String name) {
        return members().stream()
                .filter(one -> name.equals(one.get("member")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> members() {
        return admin.run("team", "members", "--json").list("members");
    }

    private String kept() {
        return members().stream()
                .map(one -> vault.values("keytally-member--" + one.get("id")).getLast())
                .reduce("", String::concat);
    }

    private void connect(CommandHome home) {
        if (home.run("vault", "status", "--json").list("vaults").isEmpty()) {
            assertThat(home.run("vault", "connect", vault.address().toString(), "--ca",
                    folder.resolve("authority.pem").toString()).code()).isZero();
        }
    }

    private static CommandHome home(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Path az = Files.writeString(own.resolve("az"), "#!/bin/sh\necho '{\"accessToken\":\"" + KeyVaultDouble.TOKEN
                + "\",\"expires_on\":4102444800}'\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
        return new CommandHome(own, own + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }
}
