package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.keyvault.KeyVaultDouble;
import org.keytally.core.adapter.keyvault.Manner;

/// The whole way of a shared key, with vaults that stand in for the service and answer otherwise where its reference
/// leaves them free.
@Timeout(120)
final class OtherVaultsIT {

    private static final String NAME = "any--openai--research";
    private static final String ANSWER = """
            {"id":"c","object":"chat.completion","model":"gpt-4o-mini","choices":[{"index":0,"finish_reason":"stop",\
            "message":{"role":"assistant","content":"Hello."}}],\
            "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}""";
    // More than a page of a list holds.
    private static final int OTHERS = 30;

    @TempDir
    private Path folder;

    private CommandHome home;
    private KeyVaultDouble vault;
    private FaultServer provider;

    @BeforeEach
    void open() throws Exception {
        Path az = Files.writeString(folder.resolve("az"),
                "#!/bin/sh\necho '{\"accessToken\":\"" + KeyVaultDouble.TOKEN + "\",\"expires_on\":4102444800}'\n");
        Files.setPosixFilePermissions(az, PosixFilePermissions.fromString("rwx------"));
        home = new CommandHome(folder, folder + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        vault = new KeyVaultDouble();
        vault.authorityFile(folder);
        vault.holdsOthers(OTHERS);
        provider = new FaultServer((number, request, wire) -> wire.answer(200, "application/json", ANSWER));
    }

    @AfterEach
    void close() throws IOException {
        home.close();
        provider.close();
        vault.close();
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void aKeyGoesItsWholeWayWhoeverStandsInForTheService(Manner manner) {
        vault.behaves(manner);
        Said connected = home.run(connecting(manner));
        assertThat(connected.err()).contains("Loosened for this vault: certificates of its own.");
        assertThat(connected.code()).isZero();
        assertThat(home.run("vault", "list", "--json").list("secrets")).hasSize(OTHERS);

        assertThat(sending("one", "vault", "publish", "--provider", "openai", "--label", "Research", "--endpoint",
                provider.base().toString()).err()).isEmpty();
        assertThat(states()).containsExactly("new");
        assertThat(prompting()).contains("-one");
        assertThat(sending("two", "vault", "rotate", NAME).code()).isZero();
        assertThat(states()).containsExactly("changed");
        assertThat(prompting()).contains("-two");

        assertThat(home.run("vault", "disable", NAME).code()).isZero();
        assertThat(states()).containsExactly("disabled");
        Said blocked = sending("three", "vault", "rotate", NAME, "--json");
        assertThat(blocked.text("reason")).isEqualTo("disabled");
        assertThat(home.run("vault", "enable", NAME).code()).isZero();
        assertThat(states()).containsExactly("changed");

        assertThat(home.run("vault", "delete", NAME).code()).isZero();
        assertThat(states()).containsExactly("gone");
        assertThat(sending("three", "vault", "publish", "--provider", "openai", "--label", "Research", "--endpoint",
                provider.base().toString()).err()).contains("was deleted and can be recovered");
        assertThat(home.run("vault", "recover", NAME).code()).isZero();
        assertThat(states()).containsExactly("new");
        home.run("vault", "delete", NAME);
        assertThat(home.run("vault", "purge", NAME, "--yes").code()).isZero();
        assertThat(home.run("vault", "recover", NAME).err()).contains("Nothing named " + NAME);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void whatAPersonMayDoIsFoundOutOfThemToo(Manner manner) {
        vault.behaves(manner);
        home.run(connecting(manner));
        vault.forbid("purge");

        assertThat(home.run("vault", "status", "--check").out())
                .contains("you may list, read, unwrap, publish, delete, recover")
                .doesNotContain("purge");
    }

    @Test
    void twoVaultsOnOneHostAreTwo() throws Exception {
        try (KeyVaultDouble first = new KeyVaultDouble("localhost");
                KeyVaultDouble second = new KeyVaultDouble("localhost")) {
            for (KeyVaultDouble one : List.of(first, second)) {
                Path own = Files.createTempDirectory(folder, "authority");
                home.run("vault", "connect", one.address().toString(), "--ca", one.authorityFile(own).toString());
                String label = one == first ? "Research" : "Writing";
                assertThat(sending(label, "vault", "publish", "--provider", "openai", "--label", label, "--endpoint",
                        provider.base().toString(), "--vault", one.address().toString()).code()).isZero();
            }

            for (int i = 0; i < 2; i++) {
                assertThat(home.run("vault", "sync").code()).isZero();
                assertThat(home.run("keys", "list", "--json").list("keys"))
                        .extracting(key -> key.get("label"))
                        .containsExactlyInAnyOrder("Research", "Writing");
            }
            assertThat(home.run("vault", "leave", "--vault", first.address().toString(), "--yes").code()).isZero();
            assertThat(home.run("keys", "list", "--json").list("keys"))
                    .extracting(key -> key.get("label"))
                    .containsExactly("Writing");
        }
    }

    private String[] connecting(Manner manner) {
        Stream<String> usual = Stream.of("vault", "connect", vault.address().toString(), "--ca",
                folder.resolve("authority.pem").toString());
        return Stream.concat(usual, manner.asksForAnother() ? Stream.of("--any-challenge-host") : Stream.empty())
                .toArray(String[]::new);
    }

    private Said sending(String ending, String... command) {
        return home.reading(CommandHome.secret("sk-proj-", "-" + ending), command);
    }

    private List<Object> states() {
        Said synced = home.run("vault", "sync", "--json");
        assertThat(synced.code()).isZero();
        return synced.list("keys").stream().map(key -> key.get("state")).toList();
    }

    private String prompting() {
        assertThat(home.run("prompt", "--provider", "openai", "--model", "gpt-4o-mini", "hello").code()).isZero();
        return provider.seen().getLast().toString();
    }
}
