package org.keytally.app.organisation.vault;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;

/// What was typed to connect vaults, read into connections.
///
/// @param address of one vault, where there is no invitation
/// @param way empty for the one that an invitation says
/// @param plain the secrets of other tools that are to be taken
record ConnectInput(
        String address,
        Optional<Invitation> invitation,
        Optional<VaultLink.Way> way,
        String tenant,
        String client,
        String authority,
        String certificates,
        boolean takesAnyHost,
        String policyKey,
        PlainInput plain) {

    /// What came of reading.
    sealed interface Reading {

        record Read(List<VaultLink> links) implements Reading {}

        /// It cannot be meant.
        record Unreadable(String why) implements Reading {}
    }

    /// @param isKey whether a text can be the key by which a policy is known
    Reading read(Words words, Predicate<String> isKey) {
        Optional<URI> signsIn = text(authority).flatMap(ConnectInput::address);
        if (text(authority).isPresent() && signsIn.isEmpty()) {
            return new Reading.Unreadable(words.of("organisation.connect.bad-authority"));
        }
        if (text(certificates).filter(file -> !isReadable(file)).isPresent()) {
            return new Reading.Unreadable(words.of("vault.no-certificates", certificates.strip()));
        }
        if (text(policyKey).filter(isKey.negate()).isPresent()) {
            return new Reading.Unreadable(words.of("organisation.connect.bad-policy-key"));
        }
        return switch (plain.read(words)) {
            case PlainInput.Reading.Unreadable(String why) -> new Reading.Unreadable(why);
            case PlainInput.Reading.Read(List<PlainKey> keys) -> links(words, signsIn, keys);
        };
    }

    private Reading links(Words words, Optional<URI> signsIn, List<PlainKey> keys) {
        if (invitation.isPresent()) {
            return new Reading.Read(
                    invitation.get().vaults().stream().map(link -> link(link, signsIn, keys)).toList());
        }
        return VaultAddress.parse(address)
                .<Reading>map(vault -> new Reading.Read(List.of(link(usual(vault), signsIn, keys))))
                .orElseGet(() -> new Reading.Unreadable(words.of("vault.bad-address", address.strip())));
    }

    private static VaultLink usual(VaultAddress vault) {
        return new VaultLink(
                vault, VaultLink.Way.AZ, VaultLink.Directory.USUAL, Optional.empty(), false, List.of(),
                Optional.empty(), Optional.empty());
    }

    // What loosens a vault is never an invitation's to say.
    private VaultLink link(VaultLink said, Optional<URI> signsIn, List<PlainKey> keys) {
        return new VaultLink(
                said.address(),
                way.orElse(said.way()),
                new VaultLink.Directory(
                        text(tenant).or(() -> said.directory().tenant()),
                        text(client).or(() -> said.directory().client()),
                        signsIn),
                text(certificates),
                takesAnyHost,
                keys.isEmpty() ? said.plain() : keys,
                text(policyKey).or(said::policyKey),
                Optional.empty());
    }

    private static Optional<URI> address(String text) {
        return switch (Endpoint.of(text, Set.of())) {
            case Endpoint.Usable(URI usable) -> Optional.of(usable);
            case Endpoint.Refused _ -> Optional.empty();
        };
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private static Optional<String> text(String given) {
        return Optional.of(given.strip()).filter(one -> !one.isEmpty());
    }
}
