package org.keytally.app.cli.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.vault.Invitation;
import org.keytally.core.domain.vault.InvitationForm;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.ConnectVault;
import org.keytally.core.usecase.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `vault connect`
@Command(description = "Connect to a Key Vault by its name or address, or to all of an invitation file, signed in as yourself.")
final class VaultConnect implements Callable<Integer> {

    private final Desk desk;
    private final VaultDesk vaults;

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "For example contoso-keys, https://contoso-keys.vault.azure.net, or the path of an invitation file.")
    private String address = "";

    @Option(names = "--sign-in", paramLabel = "WAY", description = "browser: on a page of this machine's browser; device: by a code, on any machine; az: as the Azure CLI is signed in (default); workload: by the AZURE_… variables.")
    private VaultLink.@Nullable Way way;

    @Option(names = "--tenant", paramLabel = "ID", description = "The directory that signs in, where the vault's is not meant.")
    private @Nullable String tenant;

    @Option(names = "--client", paramLabel = "ID", description = "The program as which to sign in; for browser and device one that your organisation registered.")
    private @Nullable String client;

    @Option(names = "--authority", paramLabel = "URL", description = "Who signs in, where it is not the one the vault names.")
    private @Nullable String authority;

    @Option(names = "--ca", paramLabel = "FILE", description = "Certificates of the authority to trust for this vault alone.")
    private @Nullable Path certificates;

    @Option(names = "--any-challenge-host", description = "Sign in even where the vault asks for it in the name of another host.")
    private boolean takesAnyHost;

    @Option(names = "--plain", paramLabel = "NAME=PROVIDER", description = "Take a secret that another tool put there as a key of that provider; may be repeated.")
    private Map<String, String> plain = new LinkedHashMap<>();

    @Option(names = "--policy-key", paramLabel = "KEY", description = "Take the policy that this key signed, as 'policy publish' shows it.")
    private @Nullable String policyKey;

    VaultConnect(Desk desk) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
    }

    @Override
    public Integer call() {
        return new EachVault(desk).ask(links(), this::connect);
    }

    private VaultAnswer connect(VaultLink link) {
        Words words = desk.words();
        return switch (connected(link)) {
            case ConnectVault.Result.Connected(VaultLink now, int shared, int others) -> {
                link.loosenings().forEach(
                        one -> desk.notice(words.of("vault.loosened", words.of("vault.loosening", one))));
                yield new VaultAnswer.Told(
                        json -> VaultStatus.write(json, now).number("keys", shared).number("other_secrets", others),
                        words.of("vault.connected", now.address().name(), shared));
            }
            case ConnectVault.Result.OtherPolicyKey(VaultLink other) ->
                new VaultAnswer.Failed(json -> VaultStatus.write(json, link), Problem.usage(
                        words.of("vault.other-policy-key", other.address().name(), link.address().name()),
                        words.of("vault.other-policy-key.hint", other.address().name())));
            case ConnectVault.Result.NoClient() ->
                new VaultAnswer.Failed(json -> VaultStatus.write(json, link), vaults.noClient());
            case ConnectVault.Result.Failed(var why) ->
                new VaultAnswer.Failed(json -> VaultStatus.write(json, link), problem(link, why));
        };
    }

    private ConnectVault.Result connected(VaultLink link) {
        ConnectVault connecting = vaults.work(desk.home()).connectVault();
        return SignInDesk.of(desk).map(face -> connecting.connect(link, face))
                .orElseGet(() -> connecting.connect(link));
    }

    private Problem problem(VaultLink link, VaultFailure why) {
        boolean isForWantOfPerson = link.way().asksPerson()
                && why.kind() == VaultException.Kind.NOT_SIGNED_IN
                && SignInDesk.of(desk).isEmpty();
        return isForWantOfPerson ? vaults.nobodyHere(link) : vaults.problem(link, why);
    }

    private List<VaultLink> links() {
        return file().map(this::invited).orElseGet(() -> List.of(link(address)));
    }

    private Optional<Path> file() {
        try {
            return Optional.of(desk.command().workingDirectory().resolve(address)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            // An address of the web is none on Windows.
            return Optional.empty();
        }
    }

    private VaultLink link(String given) {
        VaultAddress vault = VaultAddress.parse(given).orElseThrow(() -> Problem.usage(
                desk.words().of("vault.bad-address", given), desk.words().of("vault.bad-address.hint")).stop());
        return new VaultLink(
                vault,
                way == null ? VaultLink.Way.AZ : way,
                new VaultLink.Directory(name(tenant), name(client), authority()),
                certificates(),
                takesAnyHost,
                plain(),
                policyKey(),
                Optional.empty());
    }

    /// The vaults of an invitation, with what was given on the command line in the place of what it says.
    private List<VaultLink> invited(Path file) {
        Invitation invitation = text(file).flatMap(vaults.work(desk.home())::invitation).orElseThrow(
                () -> Problem.usage(desk.words().of("vault.bad-invitation", address),
                        desk.words().of("vault.bad-invitation.hint")).stop());
        desk.notice(desk.words().of("vault.invited", invitation.team(), invitation.vaults().size()));
        return invitation.vaults().stream()
                .map(link -> new VaultLink(
                        link.address(),
                        way == null ? link.way() : way,
                        new VaultLink.Directory(
                                name(tenant).or(() -> link.directory().tenant()),
                                name(client).or(() -> link.directory().client()),
                                authority()),
                        certificates(),
                        takesAnyHost,
                        plain.isEmpty() ? link.plain() : plain(),
                        policyKey().or(link::policyKey),
                        Optional.empty()))
                .toList();
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > InvitationForm.LONGEST ? Optional.empty() : Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> policyKey() {
        return Optional.ofNullable(policyKey).map(given -> {
            if (!vaults.work(desk.home()).isPolicyKey(given)) {
                throw Problem.usage(
                        desk.words().of("vault.bad-policy-key"), desk.words().of("vault.bad-policy-key.hint")).stop();
            }
            return given;
        });
    }

    private List<PlainKey> plain() {
        return plain.entrySet().stream()
                .map(one -> new PlainKey(vaults.name(one.getKey()), provider(one.getValue())))
                .toList();
    }

    private ProviderId provider(String name) {
        return desk.home().providerId(name).orElseThrow(() -> Problem.usage(
                desk.words().of("refusal.unknown-provider", name), desk.words().of("settings.provider.hint")).stop());
    }

    private Optional<String> name(@Nullable String given) {
        return Optional.ofNullable(given).map(one -> {
            if (!VaultLink.Directory.isName(one)) {
                throw Problem.usage(
                        desk.words().of("vault.bad-directory", one), desk.words().of("vault.bad-directory.hint"))
                        .stop();
            }
            return one;
        });
    }

    private Optional<URI> authority() {
        return Optional.ofNullable(authority).map(given -> switch (Endpoint.of(given, Set.of())) {
            case Endpoint.Usable(URI usable) -> usable;
            case Endpoint.Refused(var why) -> throw Problem.usage(
                    desk.words().of("vault.bad-authority"), desk.words().of("vault.bad-authority.hint")).stop();
        });
    }

    private Optional<String> certificates() {
        return Optional.ofNullable(certificates).map(file -> {
            Path path = desk.command().workingDirectory().resolve(file);
            if (!Files.isReadable(path)) {
                throw Problem.usage(
                        desk.words().of("vault.no-certificates", file), desk.words().of("vault.no-certificates.hint"))
                        .stop();
            }
            return path.toString();
        });
    }
}
