package org.keytally.app.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.keytally.core.usecase.usage.MeasureFreeTier;

/// How much of a provider's free requests was used from here.
///
/// @param used the greater share of those of the day and those of the minute
public record FreeMeter(String text, BigDecimal used) {

    private static final int DIGITS = 6;

    public static FreeMeter of(MeasureFreeTier.Measured measured, Words words, Formats formats) {
        List<String> said = new ArrayList<>();
        measured.free().aDay().ifPresent(most -> said.add(words.of(
                "settings.models.free-day", formats.count(measured.today()), formats.count(most))));
        measured.free().aMinute().ifPresent(most -> said.add(words.of(
                "settings.models.free-minute", formats.count(measured.lastMinute()), formats.count(most))));
        return new FreeMeter(
                String.join(" · ", said),
                share(measured.today(), measured.free().aDay())
                        .max(share(measured.lastMinute(), measured.free().aMinute())));
    }

    private static BigDecimal share(long sent, OptionalLong most) {
        return most.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sent).divide(BigDecimal.valueOf(most.getAsLong()), DIGITS, RoundingMode.HALF_UP);
    }
}
