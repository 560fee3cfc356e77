package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/// What a chart of stacked bars shows.
///
/// @param series from the lowest up
/// @param scale writes a value at the axis
public record Bars(List<Series> series, List<Column> columns, Function<BigDecimal, String> scale) {

    public static final Bars NONE = new Bars(List.of(), List.of(), BigDecimal::toPlainString);

    /// One colour in all columns.
    ///
    /// @param style the style class that colours it
    public record Series(String name, String style) {}

    /// One bar.
    ///
    /// @param label for the axis
    /// @param title for the tooltip, with the sum
    /// @param isResting whether it is a day on which people rest
    /// @param isNow whether the present lies in it
    /// @param parts one for each series
    public record Column(String label, String title, boolean isResting, boolean isNow, List<Part> parts) {

        public Column {
            parts = List.copyOf(parts);
        }
    }

    /// A series in a column, with what is said of it.
    public record Part(BigDecimal amount, String text) {}

    public Bars {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
    }
}
