package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeychainFaultsIT {

    private static final String SECRET = "sk-KTCANARYk7Qw9Zp2Xv4T-1";
    private static final String OTHER = "sk-KTCANARYk7Qw9Zp2Xv4T-2";
    private static final Duration SECONDS = Duration.ofMillis(5500);

    private PrivateKeyring keyring;
    private ChildKeychain keychain;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        keyring = PrivateKeyring.open();
        keychain = ChildKeychain.in(keyring.environment(), "home1");
        assertThat(keychain.put("a", SECRET)).isEqualTo("kept");
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
    void sayLockedWhereNobodyCanBeAsked() throws IOException, InterruptedException {
        keyring.lock();

        assertSoon("locked", () -> keychain.state());
        assertSoon("failed LOCKED", () -> keychain.get("a"));
        assertSoon("failed LOCKED", () -> keychain.put("a", OTHER));
        assertSoon("failed LOCKED", () -> keychain.put("new", OTHER));
        assertSoon("failed LOCKED", () -> keychain.remove("a"));
        assertSoon("failed LOCKED", () -> keychain.get("never-stored"));
        keyring.unlock();
        assertSoon("ready", () -> keychain.state());
        assertSoon(SECRET, () -> keychain.get("a"));
        assertSoon("missing", () -> keychain.get("new"));
    }

    @Test
    void leaveAnOpenPromptAloneAndGoOnOnceItIsAnswered() throws IOException, InterruptedException {
        keyring.promptsHang();
        keyring.lock();

        assertSoon("failed LOCKED", () -> keychain.get("a"));
        assertSoon("locked", () -> keychain.state());
        assertSoon("failed LOCKED", () -> keychain.put("a", OTHER));
        assertThat(keyring.isRunning()).isTrue();
        keyring.unlock();
        assertSoon(SECRET, () -> keychain.get("a"));
    }

    @Test
    void sayLockedWhereThePersonDismissesThePrompt() throws IOException, InterruptedException {
        try (DismissingPrompter person = keyring.dismissing()) {
            keyring.lock();

            assertSoon("failed LOCKED", () -> keychain.get("a"));
            assertThat(person.dismissed()).isEqualTo(1);
            assertSoon("failed LOCKED", () -> keychain.put("a", OTHER));
            assertThat(person.dismissed()).isEqualTo(2);
            assertSoon("failed LOCKED", () -> keychain.remove("a"));
            assertThat(person.dismissed()).isEqualTo(3);
        }
        assertThat(keyring.isRunning()).isTrue();
        keyring.unlock();
        assertSoon(SECRET, () -> keychain.get("a"));
    }

    @Test
    void sayDeniedWhereTheBusKeepsTheProgramOut() throws IOException, InterruptedException {
        keyring.deny();

        assertSoon("unavailable DENIED", () -> keychain.state());
        assertSoon("failed DENIED", () -> keychain.get("a"));
        assertSoon("failed DENIED", () -> keychain.put("a", OTHER));
        assertSoon("failed DENIED", () -> keychain.remove("a"));
    }

    @Test
    void outliveAProgramThatEndsWithAPromptOpen() throws IOException, InterruptedException {
        keyring.promptsHang();
        keyring.lock();
        assertSoon("failed LOCKED", () -> keychain.get("a"));
        keychain.close();
        keychain = ChildKeychain.in(keyring.environment(), "home1");

        assertThat(keyring.isRunning()).isTrue();
        assertSoon("locked", () -> keychain.state());
        keyring.unlock();
        assertSoon(SECRET, () -> keychain.get("a"));
    }

    @Test
    void goOnWithADaemonThatWasKilledAndCameBack() throws IOException, InterruptedException {
        keyring.killDaemon();
        assertSoon("unavailable NO_SERVICE", () -> keychain.state());
        assertSoon("failed UNAVAILABLE", () -> keychain.get("a"));
        assertSoon("failed UNAVAILABLE", () -> keychain.put("a", OTHER));

        keyring.startDaemon();
        assertSoon(SECRET, () -> keychain.get("a"));
        assertSoon("kept", () -> keychain.put("a", OTHER));
    }

    @Test
    void noticeNothingOfADaemonReplacedBetweenTwoCalls() throws IOException, InterruptedException {
        keyring.killDaemon();
        keyring.startDaemon();
        assertSoon("kept", () -> keychain.put("a", OTHER));
        keyring.killDaemon();
        keyring.startDaemon();
        assertSoon(OTHER, () -> keychain.get("a"));
    }

    @Test
    void giveUpOnADaemonThatHangs() throws IOException, InterruptedException {
        keyring.suspendDaemon();

        assertSoon("failed TOO_SLOW", () -> keychain.get("a"));
        assertSoon("failed TOO_SLOW", () -> keychain.put("a", OTHER));
        assertSoon("unavailable NOT_RESPONDING", () -> keychain.state());
        keyring.resumeDaemon();
        assertSoon("ready", () -> keychain.state());
        assertThat(keychain.get("a")).isIn(SECRET, OTHER);
    }

    @Test
    void giveUpOnADaemonThatHangsFromTheStart() throws IOException, InterruptedException {
        keyring.suspendDaemon();
        try (ChildKeychain fresh = ChildKeychain.in(keyring.environment(), "home1")) {
            assertSoon("unavailable NOT_RESPONDING", fresh::state);
            assertSoon("failed TOO_SLOW", () -> fresh.get("a"));
        }
        keyring.resumeDaemon();
    }

    @Test
    void outliveTheSessionBus() throws IOException, InterruptedException {
        keyring.killBus();

        assertSoon("unavailable NO_SESSION", () -> keychain.state());
        assertSoon("failed UNAVAILABLE", () -> keychain.get("a"));
    }

    @Test
    void sayWhereThereIsNoSession() throws IOException, InterruptedException {
        try (ChildKeychain none = ChildKeychain.in(Map.of(), "home1")) {
            assertSoon("unavailable NO_SESSION", none::state);
            assertSoon("failed UNAVAILABLE", () -> none.get("a"));
            assertSoon("failed UNAVAILABLE", () -> none.put("a", OTHER));
        }
    }

    @Test
    void sayWhereTheSessionIsDead() throws IOException, InterruptedException {
        Map<String, String> dead = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + keyring.folder() + "/gone");
        try (ChildKeychain none = ChildKeychain.in(dead, "home1")) {
            assertSoon("unavailable NO_SESSION", none::state);
            assertSoon("failed UNAVAILABLE", () -> none.get("a"));
        }
    }

    @Test
    void sayWhereNobodyKeepsSecrets() throws IOException, InterruptedException {
        try (PrivateKeyring empty = PrivateKeyring.withoutDaemon();
                ChildKeychain none = ChildKeychain.in(empty.environment(), "home1")) {
            assertSoon("unavailable NO_SERVICE", none::state);
            assertSoon("failed UNAVAILABLE", () -> none.get("a"));
        }
    }

    /// A question to the keychain.
    private interface Question {
        String ask() throws IOException, InterruptedException;
    }

    private static void assertSoon(String expected, Question question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertThat(question.ask()).isEqualTo(expected);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
    }
}
