package org.keytally.app.fx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a chart of stacked bars shows.
///
/// @param series from the lowest up
/// @param scale writes a value at the axis
/// @param trend of the columns' sums
/// @param levels drawn across all columns
public record Bars(
        List<Series> series, List<Column> columns, Function<BigDecimal, String> scale, Optional<Trend> trend,
        List<Level> levels) {

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

    /// An amount that no column should pass.
    ///
    /// @param text the amount, for the table and the tooltip
    public record Level(String name, BigDecimal amount, String text) {}

    /// A line over the columns.
    ///
    /// @param known what was usual at each column from the first, up to the present one
    /// @param ahead what is likely in each of the others
    public record Trend(String name, List<BigDecimal> known, String aheadName, Optional<Ahead> ahead) {

        public Trend {
            known = List.copyOf(known);
        }
    }

    /// What a column to come is likely to hold, and the band it lies in.
    public record Ahead(BigDecimal least, BigDecimal likely, BigDecimal most) {}

    /// Bars without a line over them.
    public Bars(List<Series> series, List<Column> columns, Function<BigDecimal, String> scale) {
        this(series, columns, scale, Optional.empty(), List.of());
    }

    public Bars {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
        levels = List.copyOf(levels);
    }

    /// The same with such levels.
    public Bars with(List<Level> others) {
        return new Bars(series, columns, scale, trend, others);
    }

    /// Whether there is anything in a column.
    boolean isFilled(int column) {
        return columns.get(column).parts().stream().anyMatch(part -> !part.text().isEmpty());
    }
}
