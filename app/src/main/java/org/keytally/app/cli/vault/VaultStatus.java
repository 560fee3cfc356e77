package org.keytally.app.cli.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vault status`
@Command(description = "Show the vaults this home is connected to, and when they were last synced.")
final class VaultStatus implements Callable<Integer> {

    private final Desk desk;

    VaultStatus(Desk desk) {
        this.desk = desk;
    }

    @Option(names = "--check", description = "Ask each vault what you may do there.")
    private boolean isChecked;

    @Override
    public Integer call() {
        VaultDesk vaults = new VaultDesk(desk);
        List<VaultLink> links = vaults.links();
        if (isChecked && !links.isEmpty()) {
            return new EachVault(desk).list(links, link -> checked(vaults, link));
        }
        desk.result(
                json -> json.list("vaults", links, (one, link) -> standing(vaults, write(one, link), link)),
                links.isEmpty() ? desk.words().of("vault.none.message") : text(vaults, links));
        return ExitCode.DONE;
    }

    private static Json standing(VaultDesk vaults, Json json, VaultLink link) {
        Optional<SignedIn> who = vaults.signedIn(link);
        return link.way().asksPerson()
                ? json.flag("signed_in", who.isPresent())
                        .text("signed_in_as", who.flatMap(SignedIn::person))
                        .moment("signed_in_until", who.map(SignedIn::until))
                : json;
    }

    private VaultAnswer checked(VaultDesk vaults, VaultLink link) {
        return switch (vaults.work(desk.home()).findPermissions().find(link)) {
            case FindPermissions.Result.Found(Set<Permission> may) -> new VaultAnswer.Told(
                    json -> standing(vaults, write(json, link), link).texts("may", codes(may)), may(link, may));
            case FindPermissions.Result.Partly(Set<Permission> may, Set<Permission> unanswered, var why) ->
                new VaultAnswer.Partly(
                        json -> standing(vaults, write(json, link), link)
                                .texts("may", codes(may))
                                .texts("unanswered", codes(unanswered)),
                        may(link, may) + "; " + desk.words().of("vault.may-unknown", words(unanswered)),
                        vaults.problem(link, why));
            case FindPermissions.Result.Failed(var why) -> new VaultAnswer.Failed(
                    json -> standing(vaults, write(json, link), link), vaults.problem(link, why));
        };
    }

    private String may(VaultLink link, Set<Permission> may) {
        return link.address() + ": " + desk.words().of("vault.may", words(may));
    }

    private static String words(Set<Permission> all) {
        return String.join(", ", codes(all));
    }

    private static List<String> codes(Set<Permission> all) {
        return all.stream().map(Words::code).toList();
    }

    static Json write(Json json, VaultLink link) {
        return json.text("vault", link.address().name())
                .text("address", link.address().toString())
                .text("sign_in", link.way().name().toLowerCase(Locale.ROOT))
                .text("tenant", link.directory().tenant())
                .text("client", link.directory().client())
                .text("region", link.region())
                .moment("synced", link.synced())
                .text("policy_key", link.policyKey())
                .texts("plain", link.plain().stream().map(one -> one.name().value()).toList())
                .texts("loosened", link.loosenings().stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private String as(VaultLink link, Optional<SignedIn> who) {
        if (!link.way().asksPerson()) {
            return "–";
        }
        return who.map(one -> one.person().orElseGet(() -> desk.words().of("vault.somebody")))
                .orElseGet(() -> desk.words().of("vault.nobody"));
    }

    private String text(VaultDesk vaults, List<VaultLink> links) {
        Table table = new Table("VAULT", "REGION", "SIGN-IN", "SIGNED IN", "RENEWS", "SYNCED", "LOOSENED");
        links.forEach(link -> table.row(
                link.address().toString(),
                link.region().orElseGet(() -> desk.words().of("vault.region.unknown")),
                link.way().name().toLowerCase(Locale.ROOT),
                as(link, vaults.signedIn(link)),
                vaults.signedIn(link)
                        .map(who -> Moments.relative(who.until(), desk.home().now()))
                        .orElse("–"),
                link.synced()
                        .map(at -> Moments.relative(at, desk.home().now()))
                        .orElseGet(() -> desk.words().of("vault.never")),
                link.loosenings().isEmpty()
                        ? desk.words().of("vault.nothing-loosened")
                        : link.loosenings().stream()
                                .map(one -> desk.words().of("vault.loosening", one))
                                .collect(Collectors.joining(", "))));
        return table.toString();
    }
}
