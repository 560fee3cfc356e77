package org.keytally.app.prompt;

import java.util.List;
import java.util.function.Supplier;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.words.AlertWords;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.Formats;
import org.keytally.app.words.UnusualWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Providers;

/// The words for what nobody was told of yet.
record AlarmWords(Words words, Formats formats, Supplier<Providers> providers) {

    void tell(List<PromptCases.Alarm> alarms, Notices notices) {
        alarms.forEach(alarm -> notices.alert(Notice.warning(of(alarm))));
    }

    private String of(PromptCases.Alarm alarm) {
        return switch (alarm) {
            case PromptCases.Alarm.OfBudget(var called, var raised) ->
                new AlertWords(words, formats, providers).of(raised, called);
            case PromptCases.Alarm.OfUse(var called, var unusual) ->
                new UnusualWords(words, formats, providers, new Amounts(words, formats)::withUnit)
                        .of(unusual, called);
        };
    }
}
