package org.keytally.app.cli.team;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.keytally.core.usecase.team.Stray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `team members`
@Command(description = "List the members, their keys, and how those stand at their providers.")
final class TeamMembers implements Callable<Integer> {

    private static final String NONE = "–";

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
                })
                .list("strays", line.strays(), (one, stray) -> one.text("provider", stray.provider().value())
                        .text("provider_key", stray.key().id())
                        .text("name", stray.key().name()));
    }

    private static String word(ListMembers.Line line, IssuedKey key) {
        if (line.unasked().contains(key.provider())) {
            return "not-asked";
        }
        return key.id().map(line.there()::get).map(TeamMembers::word).orElse("gone");
    }

    private static String word(MintedKey there) {
        return there.isEnabled() ? "enabled" : "disabled";
    }

    private String text(List<ListMembers.Line> lines) {
        Table table =
                new Table("MEMBER", "ID", "TIER", ">LIMIT", "PILOT", "PROVIDER", "KEY", "AT THE PROVIDER", ">USED",
                        "MADE");
        for (ListMembers.Line line : lines) {
            Member member = line.member();
            for (IssuedKey key : member.keys()) {
                row(table, member, key.provider().value(), desk.words().of("minting.key", key.state()),
                        word(line, key), key.id().map(line.there()::get), Optional.of(key.made()));
            }
            for (Stray stray : line.strays()) {
                row(table, member, stray.provider().value(), desk.words().of("minting.stray"), word(stray.key()),
                        Optional.of(stray.key()), stray.key().made());
            }
            if (member.keys().isEmpty() && line.strays().isEmpty()) {
                table.row(member.name(), member.id(), member.cap().tier().word(), limit(member), pilot(member), NONE,
                        NONE, NONE, NONE, NONE);
            }
        }
        return table.toString();
    }

    private void row(
            Table table, Member member, String provider, String key, String standing, Optional<MintedKey> there,
            Optional<Instant> made) {
        table.row(
                member.name(), member.id(), member.cap().tier().word(), limit(member), pilot(member), provider, key,
                desk.words().of("minting.at-provider." + standing),
                there.flatMap(MintedKey::used).map(used -> "$" + used.toPlainString()).orElse(NONE),
                made.map(at -> Moments.relative(at, desk.home().now())).orElse(NONE));
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
