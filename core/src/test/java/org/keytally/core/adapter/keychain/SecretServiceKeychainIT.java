package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SecretServiceKeychainIT {

    private static final String SECRET = "sk-KTCANARYk7Qw9Zp2Xv4T-1";
    private static final String OTHER = "sk-KTCANARYk7Qw9Zp2Xv4T-2";

    private PrivateKeyring keyring;
    private ChildKeychain keychain;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        keyring = PrivateKeyring.open();
        keychain = ChildKeychain.in(keyring.environment(), "home1");
    }

    @AfterEach
    void stop() throws IOException {
        if (keychain != null) {
            keychain.close();
        }
        if (keyring != null) {
            keyring.close();
        }
    }

    @Test
    void keepsReplacesAndRemovesASecret() throws IOException {
        assertThat(keychain.state()).isEqualTo("ready");
        assertThat(keychain.get("a")).isEqualTo("missing");
        assertThat(keychain.put("a", SECRET)).isEqualTo("kept");
        assertThat(keychain.get("a")).isEqualTo(SECRET);
        assertThat(keychain.put("a", OTHER)).isEqualTo("kept");
        assertThat(keychain.get("a")).isEqualTo(OTHER);
        assertThat(keychain.remove("a")).isEqualTo("true");
        assertThat(keychain.remove("a")).isEqualTo("false");
        assertThat(keychain.get("a")).isEqualTo("missing");
    }

    @Test
    void anotherClientReadsOneItemThatAPersonRecognises() throws IOException, InterruptedException {
        keychain.put("a", "Wörk 'x' (openai)", SECRET.getBytes(StandardCharsets.UTF_8));
        keychain.put("a", "Wörk 'y' (openai)", OTHER.getBytes(StandardCharsets.UTF_8));

        assertThat(keyring.secretTool("", "lookup", "application", "keytally", "id", "a")).isEqualTo(OTHER);
        assertThat(keyring.secretTool("", "search", "--all", "application", "keytally"))
                .contains("label = Keytally: Wörk 'y' (openai)", "attribute.home = home1")
                .containsOnlyOnce("label = ");
    }

    @Test
    void readsWhatAnotherClientStored() throws IOException, InterruptedException {
        keyring.secretTool(SECRET, "store", "--label=Mine", "application", "keytally", "home", "home1", "id", "a");

        assertThat(keychain.get("a")).isEqualTo(SECRET);
    }

    @Test
    void survivesTheEndOfTheProgram() throws IOException, InterruptedException {
        keychain.put("a", SECRET);
        keychain.close();
        keychain = ChildKeychain.in(keyring.environment(), "home1");

        assertThat(keychain.get("a")).isEqualTo(SECRET);
    }

    @Test
    void keepsAnyBytesAndSizes() throws IOException {
        for (int size : new int[]{0, 1, 1279, 1281, 5000, 1 << 16, 1 << 20}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            assertThat(keychain.put("any", "Any", bytes)).isEqualTo("kept");
            assertThat(keychain.bytes("any")).isEqualTo(bytes);
        }
        assertThat(keychain.put("large", "Large", new byte[(1 << 20) + 1])).isEqualTo("failed TOO_LARGE");
    }

    @Test
    void keepsTextOfAllKinds() throws IOException {
        for (String text : new String[]{"ключ 钥匙 🔑 e\u0301", "line\nline\r\n", "'\"\\U0041${x}", " \t "}) {
            assertThat(keychain.put("text", text)).isEqualTo("kept");
            assertThat(keychain.get("text")).isEqualTo(text);
        }
    }

    @Test
    void takesIdsThatLookLikeSyntax() throws IOException {
        String id = "o'\"\\}>]; <b> ключ 🔑";
        assertThat(keychain.put(id, SECRET)).isEqualTo("kept");
        assertThat(keychain.get(id)).isEqualTo(SECRET);
        assertThat(keychain.get("o")).isEqualTo("missing");
    }

    @Test
    void twoHomesDoNotMeet() throws IOException, InterruptedException {
        keychain.put("a", SECRET);
        try (ChildKeychain second = ChildKeychain.in(keyring.environment(), "home2")) {
            assertThat(second.get("a")).isEqualTo("missing");
            second.put("a", OTHER);
            assertThat(second.remove("a")).isEqualTo("true");
        }
        assertThat(keychain.get("a")).isEqualTo(SECRET);
    }

    @Test
    void threeHundredItemsKeepTheirOwnSecrets() throws IOException {
        for (int number = 0; number < 300; number++) {
            assertThat(keychain.put("many-" + number, SECRET + number)).isEqualTo("kept");
        }
        for (int number = 0; number < 300; number++) {
            assertThat(keychain.get("many-" + number)).isEqualTo(SECRET + number);
        }
    }

    @Test
    void fiftyThreadsAtOnceDoNotMixSecrets() throws IOException {
        assertThat(keychain.ask("crowd", "50")).isEqualTo("kept");
    }

    @Test
    void tellsAnItemDeletedOutsideFromALockedOne() throws IOException, InterruptedException {
        keychain.put("a", SECRET);
        keyring.secretTool("", "clear", "application", "keytally", "id", "a");

        assertThat(keychain.get("a")).isEqualTo("missing");
        assertThat(keychain.put("a", OTHER)).isEqualTo("kept");
        assertThat(keychain.get("a")).isEqualTo(OTHER);
    }

    @Test
    void theNewestOfTwoItemsCountsAndTheNextWriteLeavesOne() throws IOException, InterruptedException {
        storeOutside(SECRET, "x", "1");
        Thread.sleep(1100); // the service counts in seconds
        storeOutside(OTHER, "x", "2");
        assertThat(keychain.get("a")).isEqualTo(OTHER);
        Thread.sleep(1100);
        storeOutside(SECRET, "x", "1");
        assertThat(keychain.get("a")).isEqualTo(SECRET);

        assertThat(keychain.put("a", "sk-KTCANARYk7Qw9Zp2Xv4T-3")).isEqualTo("kept");
        assertThat(keychain.get("a")).isEqualTo("sk-KTCANARYk7Qw9Zp2Xv4T-3");
        assertThat(keyring.secretTool("", "search", "--all", "id", "a")).containsOnlyOnce("label = ");
    }

    @Test
    void removingTakesAllDoublesAway() throws IOException, InterruptedException {
        storeOutside(SECRET, "x", "1");
        storeOutside(OTHER, "x", "2");

        assertThat(keychain.remove("a")).isEqualTo("true");
        assertThat(keyring.secretTool("", "search", "--all", "id", "a")).isEmpty();
    }

    @Test
    void secretsRestEncryptedOnTheDisk() throws IOException {
        keychain.put("a", SECRET);

        try (var files = Files.walk(keyring.folder())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(
                            new String(Files.readAllBytes(file),
                                    StandardCharsets.ISO_8859_1))
                            .doesNotContain("KTCANARYk7Qw9Zp2Xv4T"));
        }
    }

    private void storeOutside(String secret, String... more) throws IOException, InterruptedException {
        String[] fixed = {"store", "--label=Outside", "application", "keytally", "home", "home1", "id", "a"};
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        keyring.secretTool(secret, all);
    }
}
