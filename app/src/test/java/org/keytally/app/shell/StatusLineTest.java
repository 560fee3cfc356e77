package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;

final class StatusLineTest {

    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");

    @Test
    void saysThatThereIsNoVaultAndNoTeam() {
        assertThat(line(0)).isEqualTo(
                new StatusLine("Secrets in the sealed file", "Ledger whole", "No vault", "", "No team"));
    }

    @Test
    void namesTheTeamOfThePolicy() {
        assertThat(line(new StatusLine.Facts(Resting.SEALED_FILE, 0, List.of(), Optional.of("Payments"))).team())
                .isEqualTo("Team Payments");
    }

    @Test
    void namesTheOneVaultAndWhenItWasSynced() {
        StatusLine line = line(0, vault("acme", Optional.of(NOW.minus(Duration.ofMinutes(3)))));

        assertThat(line.vault()).isEqualTo("Vault acme · synced 3 min ago");
        assertThat(line.synced()).contains("11:57");
    }

    @Test
    void isAsOldAsTheVaultThatIsLongestAgo() {
        assertThat(line(0, vault("acme", Optional.of(NOW.minus(Duration.ofMinutes(3)))),
                vault("labs", Optional.of(NOW.minus(Duration.ofMinutes(40))))).vault())
                .isEqualTo("2 vaults · synced 40 min ago");
    }

    @Test
    void saysWhereAVaultWasNeverSynced() {
        assertThat(line(0, vault("acme", Optional.of(NOW)), vault("labs", Optional.empty())).vault())
                .isEqualTo("2 vaults · not synced yet");
    }

    @Test
    void countsWhatDidNotEnd() {
        assertThat(line(2).ledger()).startsWith("2 prompts did not end");
    }

    private static StatusLine line(int open, VaultLink... vaults) {
        return line(new StatusLine.Facts(Resting.SEALED_FILE, open, List.of(vaults), Optional.empty()));
    }

    private static StatusLine line(StatusLine.Facts facts) {
        return StatusLine.of(facts, Words.english(), new Formats(Words.english(), ZoneOffset.UTC), NOW);
    }

    private static VaultLink vault(String name, Optional<Instant> synced) {
        return new VaultLink(
                VaultAddress.parse(name).orElseThrow(), VaultLink.Way.AZ, VaultLink.Directory.USUAL, Optional.empty(),
                false, List.of(), Optional.empty(), synced);
    }
}
