package org.keytally.core.adapter.records;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultPlaces;
import org.keytally.core.domain.vault.VaultRegister;

/// The vaults a home is connected to and what it took from them, in the sealed file.
public final class SealedVaults implements VaultRegister {

    private static final String TENANT = "tenant";
    private static final String CLIENT = "client";
    private static final String AUTHORITY = "authority";
    private static final String CERTIFICATES = "certificates";
    private static final String ANY_HOST = "any-host";
    private static final String PLAIN = "plain";
    private static final String POLICY_KEY = "policy-key";
    private static final String SYNCED = "synced";
    private static final String REGION = "region";
    private static final String CHANGED = "changed";
    private static final String VERSION = "version";
    private static final String READ = "read";

    private final Book<VaultLink> links;
    private final Book<Holding> holdings;
    private Optional<List<Holding>> placed = Optional.empty();

    public SealedVaults(SealedRecords records) {
        this.links = new Book<>(new Section(records, "vaults"), SealedVaults::row, SealedVaults::link);
        this.holdings = new Book<>(new Section(records, "holdings"), SealedVaults::row, SealedVaults::holding);
    }

    @Override
    public List<VaultLink> links() {
        return links.all();
    }

    @Override
    public synchronized void writeLinks(List<VaultLink> all) {
        links.write(all);
        placed = Optional.empty();
    }

    @Override
    public synchronized List<Holding> holdings() {
        if (placed.isEmpty()) {
            placed = Optional.of(placed(holdings.all()));
        }
        return placed.get();
    }

    @Override
    public synchronized void writeHoldings(List<Holding> all) {
        holdings.write(all);
        placed = Optional.empty();
    }

    /// Where the vaults stand that are connected now.
    VaultPlaces places() {
        return new VaultPlaces(links());
    }

    // What was taken since from the same name, under its place of today, counts: its generation is the higher one.
    private List<Holding> placed(List<Holding> all) {
        VaultPlaces places = places();
        Set<List<String>> taken = all.stream().map(SealedVaults::seat).collect(Collectors.toSet());
        return all.stream()
                .map(one -> {
                    Holding now = one.at(places.of(one.host()));
                    return taken.contains(seat(now)) ? one : now;
                })
                .toList();
    }

    private static List<String> seat(Holding holding) {
        return List.of(holding.host(), holding.name().value());
    }

    private static Map<String, String> row(VaultLink link) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("address", link.address().toString());
        row.put("way", link.way().name());
        link.directory().tenant().ifPresent(tenant -> row.put(TENANT, tenant));
        link.directory().client().ifPresent(client -> row.put(CLIENT, client));
        link.directory().authority().ifPresent(authority -> row.put(AUTHORITY, authority.toString()));
        link.certificates().ifPresent(file -> row.put(CERTIFICATES, file));
        if (link.takesAnyHost()) {
            row.put(ANY_HOST, "1");
        }
        if (!link.plain().isEmpty()) {
            row.put(PLAIN, link.plain().stream()
                    .map(one -> one.name() + "=" + one.provider().value())
                    .collect(Collectors.joining(" ")));
        }
        link.policyKey().ifPresent(key -> row.put(POLICY_KEY, key));
        link.synced().ifPresent(at -> row.put(SYNCED, at.toString()));
        link.region().ifPresent(region -> row.put(REGION, region));
        return row;
    }

    private static VaultLink link(Map<String, String> row) {
        return new VaultLink(
                VaultAddress.parse(row.getOrDefault("address", "")).orElseThrow(),
                VaultLink.Way.valueOf(row.getOrDefault("way", "")),
                new VaultLink.Directory(
                        Optional.ofNullable(row.get(TENANT)),
                        Optional.ofNullable(row.get(CLIENT)),
                        Optional.ofNullable(row.get(AUTHORITY)).map(URI::create)),
                Optional.ofNullable(row.get(CERTIFICATES)),
                row.containsKey(ANY_HOST),
                plain(row.getOrDefault(PLAIN, "")),
                Optional.ofNullable(row.get(POLICY_KEY)),
                new VaultLink.Past(moment(row, SYNCED), Optional.ofNullable(row.get(REGION))));
    }

    private static List<PlainKey> plain(String text) {
        return Stream.of(text.split(" ", -1))
                .map(one -> one.split("=", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new PlainKey(new VaultName(parts[0]), new ProviderId(parts[1])))
                .toList();
    }

    private static Map<String, String> row(Holding holding) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("host", holding.host());
        row.put("name", holding.name().value());
        row.put("key", holding.key().value());
        row.put("generation", String.valueOf(holding.generation()));
        holding.changed().ifPresent(at -> row.put(CHANGED, at.toString()));
        holding.version().ifPresent(version -> row.put(VERSION, version));
        holding.read().ifPresent(at -> row.put(READ, at.toString()));
        return row;
    }

    private static Holding holding(Map<String, String> row) {
        return new Holding(
                row.getOrDefault("host", ""),
                new VaultName(row.getOrDefault("name", "")),
                new KeyId(row.getOrDefault("key", "")),
                moment(row, CHANGED),
                Long.parseLong(row.getOrDefault("generation", "")),
                Optional.ofNullable(row.get(VERSION)),
                moment(row, READ));
    }

    private static Optional<Instant> moment(Map<String, String> row, String name) {
        return Optional.ofNullable(row.get(name)).map(StoredInstant::parse);
    }
}
