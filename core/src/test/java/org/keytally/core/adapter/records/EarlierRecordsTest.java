package org.keytally.core.adapter.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keytally.core.domain.vault.InMemoryVault.linkTo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultRegister;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.SyncVault.Line;
import org.keytally.core.usecase.vault.VaultWork;

/// Homes of a time in which the host of a vault alone was written down, without its port.
final class EarlierRecordsTest {

    private static final VaultLink LINK = linkTo("https://keys.example:8443");
    private static final String HOLDINGS = """
            [{"host":"keys.example","name":"any--openai--one","key":"key-00001","generation":"3"},
             {"host":"keys.example","name":"any--openai--two","key":"key-00002","generation":"7"}]""";
    private static final Instant END = Instant.parse("2026-03-05T12:00:00Z");

    private final HomeKey homeKey = HomeKey.of(new byte[32]);
    private final MemoryDisk disk = new MemoryDisk();
    private final FakeHome home = new FakeHome();
    private final InMemoryVault vault = new InMemoryVault(LINK.address());
    private final PlainEnvelopes envelopes = new PlainEnvelopes();

    EarlierRecordsTest() throws SealedException {
        records().make();
        write("vaults", "[{\"address\":\"https://keys.example:8443\",\"way\":\"AZ\"}]");
    }

    @Test
    void whatWasTakenIsOfTheOnlyVaultOfItsHost() throws SealedException {
        write("holdings", HOLDINGS);

        assertThat(new SealedVaults(records()).holdings())
                .extracting(Holding::host, Holding::generation)
                .containsExactly(tuple("keys.example:8443", 3L), tuple("keys.example:8443", 7L));
    }

    @Test
    void whatWasTakenStaysAsItIsWhereAnotherVaultOfItsHostCouldBeMeant() throws SealedException {
        write("holdings", HOLDINGS);
        SealedVaults vaults = new SealedVaults(records());
        vaults.writeLinks(List.of(LINK, linkTo("https://keys.example:9443")));

        assertThat(vaults.holdings()).extracting(Holding::host).containsOnly("keys.example");
    }

    @Test
    void whatWasTakenSinceIsNotForgottenForIt() throws SealedException {
        write("holdings", HOLDINGS.replace("]", """
                , {"host":"keys.example:8443","name":"any--openai--one","key":"key-00009","generation":"4"}]"""));

        assertThat(new SealedVaults(records()).holdings().stream()
                .filter(holding -> holding.host().equals("keys.example:8443"))
                .map(Holding::generation))
                .containsExactly(7L, 4L);
    }

    @Test
    void aLentKeyIsLentByTheOnlyVaultOfItsHost() {
        Key own = SampleKeys.plain("0001");
        Key lent = SampleKeys.plain("0002");
        new SealedKeys(records()).save(List.of(own, lentBy("keys.example", lent)));

        assertThat(new SealedKeys(records()).all()).isEqualTo(List.of(own, lentBy("keys.example:8443", lent)));
    }

    @Test
    void aPolicyIsThatOfTheOnlyVaultOfItsHost() throws SealedException {
        writePolicy();

        assertThat(new SealedPolicy(records(), new SignedPolicies()).kept())
                .map(KeptPolicy::host)
                .contains("keys.example:8443");
    }

    @Test
    void anAddressWithTheUsualPortIsTheOneWithout() throws SealedException {
        write("vaults", "[{\"address\":\"https://keys.example:443\",\"way\":\"AZ\"}]");

        assertThat(new SealedVaults(records()).links())
                .extracting(link -> link.address().toString())
                .containsExactly("https://keys.example");
    }

    @Test
    void theNextSyncTakesNoKeyASecondTimeAndNoOlderEnvelope() throws Exception {
        publish("one");
        Secret older = vault.read(vault.list().getFirst().name()).orElseThrow().value();
        publish("one");
        assertThat(sync(work(new SealedVaults(records())))).containsExactly(Line.Kind.NEW);
        asEarlier();
        assertThat(sync(work(new SealedVaults(records())))).containsExactly(Line.Kind.KEPT);
        assertThat(home.keys.all()).hasSize(1);

        asEarlier();
        VaultItem item = vault.list().getFirst();
        vault.put(item.name(), older, item.terms());
        assertThat(sync(work(new SealedVaults(records())))).containsExactly(Line.Kind.OLDER);
    }

    @Test
    void whoLeavesBeforeASyncKeepsNeitherKeysNorPolicy() throws Exception {
        publish("one");
        sync(work(new SealedVaults(records())));
        asEarlier();
        writePolicy();

        VaultWork work = work(new SealedVaults(records()));
        work.connectVault().leave(LINK);

        assertThat(home.keys.all()).isEmpty();
        assertThat(work.policy()).isEmpty();
    }

    private void asEarlier() throws SealedException {
        String now = new String(records().read("holdings").orElseThrow(), StandardCharsets.UTF_8);
        write("holdings", now.replace("keys.example:8443", "keys.example"));
    }

    private void writePolicy() throws SealedException {
        write("policy", """
                [{"key":"one","seen":"1","issue":"1","host":"keys.example",
                  "document":"{\\"team\\": \\"Contoso Research\\"}"}]""");
    }

    private void write(String section, String content) throws SealedException {
        records().write(Map.of(section, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Key lentBy(String vault, Key key) {
        return key.withTerms(key.terms().withLease(new Lease(vault, END)));
    }

    private void publish(String ending) {
        SharedKey key = new SharedKey(
                new ProviderId("openai"), "research", Scope.TEAM, Optional.empty(), Connection.AS_PROVIDER, Terms.FREE,
                Notes.NONE);
        try (Secret secret = FakeHome.openAi(ending)) {
            work(new InMemoryVaults()).publishKey().publish(LINK, key, secret, Optional.empty());
        }
    }

    private static List<Line.Kind> sync(VaultWork work) {
        return switch (work.syncVault().sync(LINK)) {
            case SyncVault.Result.Synced(List<Line> lines, Instant until, var policy) ->
                lines.stream().map(Line::kind).toList();
            case SyncVault.Result.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    private VaultWork work(VaultRegister register) {
        SealedPolicy policy = new SealedPolicy(records(), new SignedPolicies());
        return new VaultWork(
                home.ring, home.secrets, register, new VaultWork.Reach(_ -> vault, new InMemorySignIns()), envelopes,
                new PolicyMeans(policy, new SignedPolicies(), new JsonInvitations()), new RsaMemberKeys());
    }

    private SealedRecords records() {
        return new SealedRecords(Path.of("home"), homeKey, List.of(), disk);
    }
}
