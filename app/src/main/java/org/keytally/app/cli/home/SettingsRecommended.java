package org.keytally.app.cli.home;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.budget.BudgetInput;
import org.keytally.app.cli.budget.ExactAmounts;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.Recommendation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `settings recommended`
@Command(description = "Show what is recommended and does not hold yet: personal keys first, fallback, a monthly limit.")
final class SettingsRecommended implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--for", split = ",", paramLabel = "MOTIVE", description = "Why you use keys of your own: avoid-limits, control-costs, choose-providers, track-spending.")
    private List<String> motives = List.of();

    @Option(names = "--limit", paramLabel = "LIMIT", description = "The most of all prompts of a month, such as 50 or 1000000tokens (default: 50).")
    private @Nullable String limit;

    @Option(names = "--provider", paramLabel = "ID", description = "The provider you chose, for whose models something may be recommended.")
    private @Nullable String provider;

    @Option(names = "--take", description = "Put it in force.")
    private boolean take;

    SettingsRecommended(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Recommendation recommended =
                Recommendation.of(motives(), Optional.ofNullable(limit).map(new BudgetInput(desk.words())::limit));
        Keytally home = desk.home();
        Optional<ProviderId> chosen = Optional.ofNullable(provider).map(name -> providerId(home, name));
        List<Proposal> proposals = take
                ? home.takeRecommended().take(recommended, chosen)
                : home.takeRecommended().open(recommended, chosen);
        desk.result(
                json -> json.flag("taken", take).list("proposals", proposals, SettingsRecommended::write),
                text(proposals));
        return ExitCode.DONE;
    }

    private Set<Motive> motives() {
        Set<Motive> named = EnumSet.noneOf(Motive.class);
        motives.forEach(word -> named.add(motive(word)));
        return named;
    }

    private Motive motive(String word) {
        return Arrays.stream(Motive.values())
                .filter(one -> Words.code(one).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        desk.words().of("recommended.motive", Refusals.shown(word)),
                        desk.words().of("recommended.motive.hint")).stop());
    }

    private ProviderId providerId(Keytally home, String name) {
        return home.providerId(name)
                .orElseThrow(() -> Problem.usage(
                        desk.words().of("refusal.unknown-provider", Refusals.shown(name)),
                        desk.words().of("settings.provider.hint")).stop());
    }

    private static void write(Json json, Proposal proposal) {
        switch (proposal) {
            case Proposal.OfSetting one ->
                json.text("setting", one.setting().label()).text("value", one.value()).text("former", one.former());
            case Proposal.OfLimit one -> json.text("limit", one.limit().text())
                    .text("unit", Words.code(one.limit().unit()))
                    .flag("hard", one.isHard())
                    .texts("warn", one.marks().spent().stream().map(String::valueOf).toList())
                    .number("forecast_mark", one.marks().forecast());
            case Proposal.OfModels one -> json.text("type", one.type().name())
                    .text("tier", Words.code(one.tier()))
                    .text("provider", one.provider());
        }
    }

    private String text(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return desk.words().of("recommended.holds");
        }
        StringBuilder text = new StringBuilder();
        proposals.forEach(proposal -> text.append(line(proposal)).append('\n'));
        return text.append(desk.words().of(take ? "recommended.taken" : "recommended.open")).toString();
    }

    private String line(Proposal proposal) {
        return switch (proposal) {
            case Proposal.OfSetting one ->
                desk.words().of("recommended.setting", one.setting().label(), one.value(), one.former());
            case Proposal.OfLimit one -> desk.words().of(
                    one.isHard() ? "recommended.limit.hard" : "recommended.limit.soft",
                    new ExactAmounts(desk.words()).amount(one.limit().unit(), one.limit().amount()),
                    one.marks().spent().stream().map(mark -> mark + "%").collect(Collectors.joining(", ")));
            case Proposal.OfModels one ->
                desk.words().of("recommended.models", one.type().name(), Words.code(one.tier()), one.provider());
        };
    }
}
