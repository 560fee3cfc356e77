package org.keytally.app.cli.team;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.cli.rotation.MintWords;
import org.keytally.app.cli.vault.VaultDesk;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.team.MemberForm;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamFailure;
import org.keytally.core.usecase.team.TeamResult;
import org.keytally.core.usecase.team.TeamWork;

/// What the commands for members share: which vault is meant, and the words for what was not done.
final class TeamDesk {

    private final Desk desk;
    private final VaultDesk vaults;
    private final Optional<String> named;

    /// @param vault which one, where it was named
    TeamDesk(Desk desk, @Nullable String vault) {
        this.desk = desk;
        this.vaults = new VaultDesk(desk);
        this.named = Optional.ofNullable(vault);
    }

    VaultLink link() {
        return vaults.link(named);
    }

    TeamWork work() {
        return desk.home().team(desk.command().environment());
    }

    /// The provider whose keys are meant: the one named, else the only one that a key here makes keys of.
    ProviderId provider(Optional<String> wanted) {
        if (wanted.isPresent()) {
            return desk.home().providerId(wanted.get()).orElseThrow(() -> Problem.usage(
                    desk.words().of("refusal.unknown-provider", Refusals.shown(wanted.get())),
                    desk.words().of("team.provider.hint")).stop());
        }
        var made = desk.home().providers().all().stream()
                .map(Provider::id)
                .filter(id -> work().means().mints().canMake(id))
                .toList();
        if (made.size() == 1) {
            return made.getFirst();
        }
        throw Problem.usage(desk.words().of("team.provider"), desk.words().of("team.provider.hint")).stop();
    }

    String text(String file) {
        Path path = desk.command().workingDirectory().resolve(file);
        try {
            if (Files.size(path) <= MemberForm.LONGEST) {
                return Files.readString(path);
            }
        } catch (IOException unreadable) {
            // told below
        }
        throw Problem.usage(desk.words().of("team.no-file", file), desk.words().of("team.no-request.hint")).stop();
    }

    /// Shows a member as they are now, or why nothing was done.
    ///
    /// @param sentence for the case that it was done, with the name and the id for its parts
    int show(TeamResult result, String sentence) {
        return switch (result) {
            case TeamResult.Done(Member member) -> show(member, sentence);
            case TeamResult.NotDone(TeamFailure why) -> desk.show(problem(why));
        };
    }

    int show(Member member, String sentence) {
        desk.result(json -> write(json, member), desk.words().of(sentence, member.name(), member.id()));
        return ExitCode.DONE;
    }

    static Json write(Json json, Member member) {
        return json.text("member", member.name())
                .text("id", member.id())
                .text("vault", member.vault())
                .flag("pilot", member.isPilot())
                .text("tier", member.cap().tier().word())
                .text("limit", member.cap().custom().map(one -> one.dollars().toPlainString()))
                .text("reason", member.cap().custom().map(one -> one.reason()))
                .moment("until", member.cap().custom().flatMap(one -> one.until()))
                .list("keys", member.keys(), TeamDesk::write);
    }

    private static void write(Json json, IssuedKey key) {
        json.text("provider", key.provider().value())
                .text("provider_key", key.id())
                .text("name", key.name())
                .text("limit", key.limit().map(BigDecimal::toPlainString))
                .moment("made", Optional.of(key.made()))
                .text("state", Words.code(key.state()));
    }

    Problem problem(TeamFailure why) {
        Words words = desk.words();
        return switch (why) {
            case TeamFailure.OfVault(var failed) -> vaults.problem(link(), failed);
            case TeamFailure.OfMint(ProviderId provider, var kind, String detail, var after) ->
                new MintWords(words).problem(name(provider), kind, detail, after);
            case TeamFailure.NoMember(String name) -> Problem.usage(
                    words.of("team.no-member", Refusals.shown(name)), words.of("team.no-member.hint"));
            case TeamFailure.HasKey(ProviderId provider) -> Problem.usage(
                    words.of("team.has-key", name(provider)), words.of("team.has-key.hint"));
            case TeamFailure.BeingMade() ->
                Problem.usage(words.of("team.being-made"), words.of("team.being-made.hint"));
            case TeamFailure.HasNoKey() -> Problem.usage(words.of("team.has-no-key"), words.of("team.has-no-key.hint"));
            case TeamFailure.NoSwitch(List<ProviderId> unable) -> new Problem(
                    ExitCode.PROVIDER, words.of("mint.failed"),
                    words.of("team.no-switch", unable.stream().map(this::name).collect(Collectors.joining(", "))),
                    "bad-request", Optional.of(words.of("team.no-switch.hint")), Map.of());
            case TeamFailure.NameTaken(String name) -> Problem.usage(
                    words.of("team.name-taken", name), words.of("team.name-taken.hint"));
            case TeamFailure.NoRequest() -> Problem.usage(
                    words.of("team.no-request"), words.of("team.no-request.hint"));
            case TeamFailure.OtherVault(String host) -> Problem.usage(
                    words.of("team.other-vault", host), words.of("team.other-vault.hint", host));
            case TeamFailure.NoReceipt() -> Problem.usage(
                    words.of("team.no-receipt"), words.of("team.no-receipt.hint"));
        };
    }

    private String name(ProviderId provider) {
        return desk.home().providers().nameOf(provider);
    }
}
