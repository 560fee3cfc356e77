package org.keytally.app.cli.team;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.usecase.team.ListMembers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `team members`
@Command(description = "List the members, their keys, and how those stand at their providers.")
final class TeamMembers implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--vault", paramLabel = "VAULT", description = "Where members are kept, where several are connected.")
    private @Nullable String vault;

    TeamMembers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TeamDesk team = new TeamDesk(desk, vault);
        return switch (team.work().listMembers(team.link()).list()) {
            case ListMembers.Listed.All(List<ListMembers.Line> lines) -> {
                desk.result(
                        json -> json.list("members", lines, TeamMembers::write),
                        lines.isEmpty() ? desk.words().of("team.none") : text(lines));
                yield ExitCode.DONE;
            }
            case ListMembers.Listed.Failed(var why) -> desk.show(team.problem(why));
        };
    }

    private static void write(Json json, ListMembers.Line line) {
        TeamDesk.write(json, line.member())
                .list("standing", line.member().keys(), (one, key) -> {
                    Optional<MintedKey> there = key.id().map(line.there()::get);
                    one.text("name", key.name())
                            .text("at_provider", word(line, key))
                            .decimal("used", there.flatMap(MintedKey::used));
                });
    }

    private static String word(ListMembers.Line line, IssuedKey key) {
        if (line.unasked().contains(key.provider())) {
            return "not-asked";
        }
        Optional<MintedKey> there = key.id().map(line.there()::get);
        return there.map(one -> one.isEnabled() ? "enabled" : "disabled").orElse("gone");
    }

    private String text(List<ListMembers.Line> lines) {
        Table table =
                new Table("MEMBER", "ID", "TIER", ">LIMIT", "PILOT", "PROVIDER", "KEY", "AT THE PROVIDER", ">USED",
                        "MADE");
        for (ListMembers.Line line : lines) {
            Member member = line.member();
            if (member.keys().isEmpty()) {
                table.row(member.name(), member.id(), member.cap().tier().word(), limit(member), pilot(member), "–",
                        "–",
                        "–", "–", "–");
            }
            for (IssuedKey key : member.keys()) {
                table.row(
                        member.name(), member.id(), member.cap().tier().word(), limit(member), pilot(member),
                        key.provider().value(),
                        desk.words().of("minting.key", key.state()),
                        desk.words().of("minting.at-provider." + word(line, key)),
                        key.id().map(line.there()::get).flatMap(MintedKey::used)
                                .map(used -> "$" + used.toPlainString())
                                .orElse("–"),
                        Moments.relative(key.made(), desk.home().now()));
            }
        }
        return table.toString();
    }

    private String limit(Member member) {
        return member.cap().monthly(desk.home().now(), desk.home().budgets().tierLimits())
                .map(BigDecimal::toPlainString)
                .map(text -> "$" + text)
                .orElseGet(() -> desk.words().of("tier.unlimited"));
    }

    private static String pilot(Member member) {
        return member.isPilot() ? "✓" : "";
    }
}
