package org.keytally.core.domain.vault;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultException.Kind;

/// A vault nobody keeps, which can be told to fail.
public final class InMemoryVault implements Vault {

    private static final int PAGE = 25;
    public static final VaultAddress ADDRESS = VaultAddress.parse("contoso").orElseThrow();
    public static final VaultLink LINK = new VaultLink(
            ADDRESS, VaultLink.Way.AZ, VaultLink.Directory.USUAL, Optional.empty(), false, List.of(), Optional.empty(),
            Optional.empty());

    private final VaultAddress address;
    private final Map<VaultName, List<Stored>> live = new TreeMap<>();
    private final Map<VaultName, List<Stored>> deleted = new TreeMap<>();
    private final Map<VaultName, List<WrappingKey>> keys = new TreeMap<>();
    private Optional<Kind> fault = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Runnable afterPut = () -> {};
    private Runnable onRead = () -> {};
    private Optional<Instant> always = Optional.empty();
    private boolean isDeaf;
    private int count;
    private int reads;
    private int unwraps;
    private int keyQuestions;
    private int pages;

    private record Stored(String version, Secret value, VaultTerms terms, Instant created, Instant changed) {}

    public InMemoryVault() {
        this(ADDRESS);
    }

    /// One that stands elsewhere.
    public InMemoryVault(VaultAddress address) {
        this.address = address;
    }

    /// A connection to the vault of that address.
    public static VaultLink linkTo(String address) {
        return new VaultLink(
                VaultAddress.parse(address).orElseThrow(), LINK.way(), LINK.directory(), LINK.certificates(), false,
                List.of(), Optional.empty(), Optional.empty());
    }

    /// Every reading of a secret fails so from now on.
    public void fail(Kind kind) {
        fault = Optional.of(kind);
    }

    /// Says from now on that it lies there.
    public void liesIn(String somewhere) {
        region = Optional.of(somewhere);
    }

    /// Says of each change from now on that it was made then.
    public void changesAt(Instant moment) {
        always = Optional.of(moment);
    }

    /// Answers changes from now on, and makes none.
    public void leavesAsItIs() {
        isDeaf = true;
    }

    /// Does something once, right after the next secret was stored.
    public void afterNextPut(Runnable work) {
        afterPut = work;
    }

    /// Does something each time a secret is asked for.
    public void onRead(Runnable work) {
        onRead = work;
    }

    /// How often a secret was asked for.
    public int reads() {
        return reads;
    }

    /// How often a wrapped key was brought here.
    public int unwraps() {
        return unwraps;
    }

    /// How often a wrapping key was asked for.
    public int keyQuestions() {
        return keyQuestions;
    }

    /// How many requests all that was asked took, where a list has pages of 25.
    public int requests() {
        return pages + reads + unwraps;
    }

    @Override
    public VaultAddress address() {
        return address;
    }

    @Override
    public Optional<String> region() {
        return region;
    }

    @Override
    public List<VaultItem> list() {
        pages += Math.max(1, Math.ceilDiv(live.size(), PAGE));
        return live.entrySet().stream()
                .map(one -> item(one.getKey(), one.getValue().getLast(), Optional.empty()))
                .toList();
    }

    @Override
    public List<VaultItem> versions(VaultName name) {
        return live.getOrDefault(name, List.of()).stream()
                .map(one -> item(name, one, Optional.of(one.version())))
                .toList();
    }

    @Override
    public Optional<VaultSecret> read(VaultName name) throws VaultException {
        return found(name, live.getOrDefault(name, List.of()).stream().reduce((first, second) -> second));
    }

    @Override
    public Optional<VaultSecret> read(VaultName name, String version) throws VaultException {
        return found(name, live.getOrDefault(name, List.of()).stream()
                .filter(one -> one.version().equals(version))
                .findFirst());
    }

    private Optional<VaultSecret> found(VaultName name, Optional<Stored> stored) throws VaultException {
        reads++;
        onRead.run();
        if (fault.isPresent()) {
            throw new VaultException(fault.get(), "as the test wants it");
        }
        if (stored.filter(one -> !one.terms().isEnabled()).isPresent()) {
            throw new VaultException(Kind.DISABLED, "disabled");
        }
        return stored.map(one -> new VaultSecret(item(name, one, Optional.of(one.version())), one.value().copy()));
    }

    @Override
    public VaultItem put(VaultName name, Secret value, VaultTerms terms) throws VaultException {
        if (deleted.containsKey(name)) {
            throw new VaultException(Kind.DELETED_BEFORE, "deleted");
        }
        Instant now = tick();
        Stored stored = new Stored("v" + count, value.copy(), terms, now, now);
        live.computeIfAbsent(name, one -> new ArrayList<>()).add(stored);
        Runnable then = afterPut;
        afterPut = () -> {};
        then.run();
        return item(name, stored, Optional.of(stored.version()));
    }

    @Override
    public VaultItem change(VaultName name, String version, VaultTerms terms) throws VaultException {
        List<Stored> versions = require(live.get(name));
        Instant now = tick();
        versions.replaceAll(one -> one.version().equals(version) && !isDeaf
                ? new Stored(version, one.value(), terms, one.created(), now)
                : one);
        return versions(name).stream()
                .filter(one -> one.version().equals(Optional.of(version)))
                .findFirst()
                .orElseThrow(InMemoryVault::absent);
    }

    @Override
    public void delete(VaultName name) throws VaultException {
        deleted.put(name, require(live.remove(name)));
    }

    @Override
    public List<DeletedItem> deleted() {
        return deleted.keySet().stream()
                .map(name -> new DeletedItem(name, Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public void recover(VaultName name) throws VaultException {
        live.put(name, require(deleted.remove(name)));
    }

    @Override
    public void purge(VaultName name) throws VaultException {
        require(deleted.remove(name));
    }

    @Override
    public Optional<WrappingKey> wrappingKey(VaultName name) {
        keyQuestions++;
        return Optional.ofNullable(keys.get(name)).map(List::getLast);
    }

    @Override
    public WrappingKey makeWrappingKey(VaultName name) {
        List<WrappingKey> versions = keys.computeIfAbsent(name, one -> new ArrayList<>());
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            versions.add(new WrappingKey(
                    new WrappingKeyId(name, "k" + versions.size()),
                    (RSAPublicKey) generator.generateKeyPair().getPublic(),
                    true));
            return versions.getLast();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Envelopes beside this vault are wrapped by nothing.
    @Override
    public byte[] unwrap(WrappingKeyId key, byte[] wrapped) {
        unwraps++;
        return wrapped.clone();
    }

    private Instant tick() {
        count++;
        return always.orElse(Instant.EPOCH.plusSeconds(count));
    }

    private static VaultItem item(VaultName name, Stored one, Optional<String> version) {
        return new VaultItem(name, version, one.terms(), Optional.of(one.created()), Optional.of(one.changed()));
    }

    private static List<Stored> require(@Nullable List<Stored> versions)
            throws VaultException {
        if (versions == null) {
            throw absent();
        }
        return versions;
    }

    private static VaultException absent() {
        return new VaultException(Kind.ABSENT, "absent");
    }
}
