package org.keytally.core.domain.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;

/// A vault that holds what a test says; its envelopes are the secret and the generation, in the clear.
public final class ScriptedVault implements Vault, Envelopes {

    public static final VaultAddress ADDRESS = VaultAddress.parse("contoso").orElseThrow();
    public static final VaultLink LINK = new VaultLink(
            ADDRESS, VaultLink.Way.AZ, VaultLink.Directory.USUAL, Optional.empty(), false, Optional.empty());

    private final Map<VaultName, Stored> stored = new TreeMap<>();
    private Optional<VaultException.Kind> fault = Optional.empty();
    private int reads;

    private record Stored(String secret, long generation, VaultTerms terms, Instant changed) {}

    /// Lets a key of OpenAI lie there under that name.
    public void hold(String name, String secret, long generation, Validity validity) {
        stored.put(new VaultName(name), new Stored(
                secret,
                generation,
                new VaultTerms(true, validity, Optional.of(KIND), new TreeMap<>()),
                Instant.EPOCH.plusSeconds(generation)));
    }

    public void disable(String name) {
        stored.computeIfPresent(new VaultName(name), (same, was) -> new Stored(
                was.secret(), was.generation(), was.terms().withEnabled(false), was.changed().plusSeconds(1_000)));
    }

    public void drop(String name) {
        stored.remove(new VaultName(name));
    }

    /// Every reading of a secret fails so from now on.
    public void fail(VaultException.Kind kind) {
        fault = Optional.of(kind);
    }

    public int reads() {
        return reads;
    }

    @Override
    public VaultAddress address() {
        return ADDRESS;
    }

    @Override
    public List<VaultItem> list() {
        return stored.entrySet().stream().map(one -> item(one.getKey(), one.getValue())).toList();
    }

    @Override
    public Optional<VaultSecret> read(VaultName name) throws VaultException {
        reads++;
        if (fault.isPresent()) {
            throw new VaultException(fault.get(), "scripted");
        }
        return Optional.ofNullable(stored.get(name)).map(one -> new VaultSecret(
                item(name, one),
                Secret.ofUtf8((one.generation() + " " + one.secret()).getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Opened open(VaultAddress vault, VaultName name, Secret text, Unwrapping unwrapping) {
        String[] parts = new String(text.reveal(), StandardCharsets.UTF_8).split(" ", 2);
        SharedKey key = new SharedKey(
                new ProviderId("openai"), name.value(), Scope.TEAM, Optional.empty(), Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE);
        return new Whole(
                key, Secret.ofUtf8(parts[1].getBytes(StandardCharsets.UTF_8)), Long.parseLong(parts[0]),
                new WrappingKeyId(new VaultName("keytally"), "1"));
    }

    private static VaultItem item(VaultName name, Stored one) {
        return new VaultItem(
                name, Optional.empty(), one.terms(), Optional.of(one.changed()), Optional.of(one.changed()));
    }

    @Override
    public Optional<VaultSecret> read(VaultName name, String version) {
        throw new UnsupportedOperationException("it has no versions");
    }

    @Override
    public List<VaultItem> versions(VaultName name) {
        throw new UnsupportedOperationException("it has no versions");
    }

    @Override
    public VaultItem put(VaultName name, Secret value, VaultTerms terms) {
        throw new UnsupportedOperationException("nothing is published there");
    }

    @Override
    public VaultItem change(VaultName name, String version, VaultTerms terms) {
        throw new UnsupportedOperationException("nothing is changed there");
    }

    @Override
    public void delete(VaultName name) {
        throw new UnsupportedOperationException("nothing is deleted there");
    }

    @Override
    public List<DeletedItem> deleted() {
        return List.of();
    }

    @Override
    public void recover(VaultName name) {
        throw new UnsupportedOperationException("nothing is deleted there");
    }

    @Override
    public void purge(VaultName name) {
        throw new UnsupportedOperationException("nothing is deleted there");
    }

    @Override
    public Optional<WrappingKey> wrappingKey(VaultName name) {
        return Optional.empty();
    }

    @Override
    public WrappingKey makeWrappingKey(VaultName name) {
        throw new UnsupportedOperationException("nothing is wrapped there");
    }

    @Override
    public byte[] unwrap(WrappingKeyId key, byte[] wrapped) {
        return wrapped.clone();
    }

    @Override
    public Secret seal(SharedKey key, Secret secret, Seat seat, WrappingKey by) {
        throw new UnsupportedOperationException("nothing is published there");
    }
}
