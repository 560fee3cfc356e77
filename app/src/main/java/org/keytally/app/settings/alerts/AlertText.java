package org.keytally.app.settings.alerts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.UnusualWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookEvent;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.usecase.budget.ShowAlerts;
import org.keytally.core.usecase.hook.Hooks;

/// Hooks and alerts in words.
final class AlertText {

    private final Words words;
    private final Formats formats;
    private final Amounts amounts;
    private final BudgetNames names;
    private final UnusualWords unusual;

    AlertText(Words words, Formats formats, Supplier<Providers> providers) {
        this.words = words;
        this.formats = formats;
        this.amounts = new Amounts(words, formats);
        this.names = new BudgetNames(words, providers);
        this.unusual = new UnusualWords(words, formats, providers, amounts::withUnit);
    }

    HookLine of(Hooks.Line line) {
        Hook hook = line.hook();
        List<String> said = new ArrayList<>();
        if (!hook.events().isEmpty()) {
            said.add(events(hook));
        }
        hook.timetable().ifPresent(times -> said.add(words.of("settings.alerts.at", times)));
        String text = words.of("settings.alerts.tells", String.join(", ", said), hook.way().shown());
        return new HookLine(hook, text + "\n" + line.last()
                .map(this::last)
                .orElseGet(() -> words.of("settings.alerts.never")));
    }

    String end(HookEnd end) {
        return words.of("hook.end." + Words.code(end.kind()), end.detail());
    }

    ToldLine of(ShowAlerts.Line line) {
        String text = line.isUnusual()
                ? unusual.past(line) + ". " + unusual.usual(line)
                : words.of("settings.alerts.kind." + line.kind(), names.of(line.target()), line.mark(),
                        amount(line.used(), line.unit()), amount(line.limit(), line.unit()));
        return new ToldLine(text, formats.minute(line.at()));
    }

    private String events(Hook hook) {
        return hook.events().size() == HookEvent.values().length
                ? words.of("settings.alerts.all")
                : hook.events().stream()
                        .map(event -> words.of("settings.alerts.event", event))
                        .collect(Collectors.joining(", "));
    }

    private String last(HookRun run) {
        return words.of("settings.alerts.last", formats.minute(run.at()), end(run.end()));
    }

    private String amount(String number, String unit) {
        return number.isEmpty()
                ? ""
                : amounts.withUnit(Unit.valueOf(unit.toUpperCase(Locale.ROOT)), new BigDecimal(number));
    }
}
