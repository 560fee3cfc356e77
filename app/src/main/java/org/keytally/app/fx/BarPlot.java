package org.keytally.app.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

// The bars with their axes: hairlines, weekends shaded, the present marked, one column chosen by pointer or keys.
final class BarPlot extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 8;

    private record Bar(Region node, int column, double from, double to) {}

    private final BarTip tip = new BarTip();
    private final TrendLine trend = new TrendLine();
    private final List<LevelLine> levels = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> steps = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> shades = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private Bars shown = Bars.NONE;
    private AxisSteps axis = AxisSteps.upTo(BigDecimal.ZERO);
    private Set<Integer> hidden = Set.of();
    private OptionalInt chosen = OptionalInt.empty();
    private Optional<IntConsumer> opened = Optional.empty();

    BarPlot() {
        getStyleClass().add("bar-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> choose(columnAt(event.getX())));
        setOnMouseExited(_ -> choose(OptionalInt.empty()));
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(now -> {
            if (!now) {
                choose(OptionalInt.empty());
            }
        });
    }

    void show(Bars now, Set<Integer> without) {
        shown = now;
        hidden = Set.copyOf(without);
        chosen = OptionalInt.empty();
        // The line tells of all series together.
        Optional<Bars.Trend> line = now.trend().filter(_ -> without.isEmpty());
        trend.show(line);
        BigDecimal likely = line.flatMap(Bars.Trend::ahead).map(Bars.Ahead::most).orElse(BigDecimal.ZERO);
        BigDecimal highest = now.columns().stream().map(this::sum).reduce(likely, BigDecimal::max);
        List<Bars.Level> near = now.levels().stream()
                .filter(level -> without.isEmpty() && LevelLine.isNear(level, highest))
                .toList();
        levels.clear();
        near.stream().map(LevelLine::new).forEach(levels::add);
        axis = AxisSteps.upTo(near.stream().map(Bars.Level::amount).reduce(highest, BigDecimal::max));
        build();
        requestLayout();
    }

    /// What is done with a column that is clicked on, or chosen by the key for it.
    void setOnOpened(IntConsumer then) {
        opened = Optional.of(then);
    }

    // What was pressed elsewhere and only let go here is no click on a bar.
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            columnAt(event.getX()).ifPresent(this::open);
        }
    }

    private void open(int column) {
        if (shown.isFilled(column)) {
            opened.ifPresent(then -> then.accept(column));
        }
    }

    private BigDecimal sum(Bars.Column column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < column.parts().size(); i++) {
            sum = hidden.contains(i) ? sum : sum.add(column.parts().get(i).amount());
        }
        return sum;
    }

    private void build() {
        lines.clear();
        steps.clear();
        labels.clear();
        shades.clear();
        bars.clear();
        axis.values().forEach(value -> {
            lines.add(region("chart-line"));
            steps.add(label(shown.scale().apply(value)));
        });
        for (int i = 0; i < shown.columns().size(); i++) {
            Bars.Column column = shown.columns().get(i);
            Region shade = region(column.isResting() ? "chart-rest" : "chart-column");
            shade.pseudoClassStateChanged(PseudoClass.getPseudoClass("now"), column.isNow());
            shades.add(shade);
            Label label = label(column.label());
            label.pseudoClassStateChanged(PseudoClass.getPseudoClass("now"), column.isNow());
            labels.add(label);
            stack(column, i);
        }
        tip.setVisible(false);
        getChildren().setAll(shades);
        getChildren().addAll(lines);
        getChildren().addAll(steps);
        getChildren().addAll(labels);
        bars.forEach(bar -> getChildren().add(bar.node()));
        getChildren().addAll(trend.nodes());
        levels.forEach(level -> getChildren().add(level.node()));
        getChildren().add(tip);
    }

    private void stack(Bars.Column column, int place) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < column.parts().size(); i++) {
            BigDecimal amount = column.parts().get(i).amount();
            if (!hidden.contains(i) && amount.signum() > 0) {
                Region node = region("chart-bar");
                node.getStyleClass().add(shown.series().get(i).style());
                bars.add(new Bar(node, place, share(sum), share(sum.add(amount))));
                sum = sum.add(amount);
            }
        }
    }

    private double share(BigDecimal amount) {
        return amount.divide(axis.top(), 6, RoundingMode.HALF_UP).doubleValue();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && opened.isPresent() && chosen.isPresent()) {
            open(chosen.getAsInt());
            event.consume();
            return;
        }
        int last = shown.columns().size() - 1;
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step != 0 && last >= 0) {
            choose(OptionalInt.of(Math.clamp(chosen.orElse(step < 0 ? last + 1 : -1) + (long) step, 0, last)));
            event.consume();
        }
    }

    private void choose(OptionalInt column) {
        if (column.equals(chosen)) {
            return;
        }
        chosen.ifPresent(was -> shades.get(was).pseudoClassStateChanged(CHOSEN, false));
        chosen = column;
        tip.setVisible(column.isPresent());
        column.ifPresent(now -> {
            shades.get(now).pseudoClassStateChanged(CHOSEN, true);
            tip.tell(shown, now, hidden);
            setCursor(opened.isPresent() && shown.isFilled(now) ? Cursor.HAND : Cursor.DEFAULT);
            setAccessibleHelp(tip.said());
        });
        requestLayout();
    }

    private OptionalInt columnAt(double x) {
        int place = (int) Math.floor((x - start()) / pitch());
        return x >= start() && place < shown.columns().size() ? OptionalInt.of(place) : OptionalInt.empty();
    }

    private double start() {
        return steps.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + GAP;
    }

    private double pitch() {
        return Math.max(1, (getWidth() - start()) / Math.max(1, shown.columns().size()));
    }

    @Override
    protected void layoutChildren() {
        double text = labels.isEmpty() ? 0 : labels.getFirst().prefHeight(-1);
        double top = text / 2;
        double height = Math.max(1, getHeight() - text * 1.5 - GAP);
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.rint(top + height * (1 - share(axis.values().get(i))));
            lines.get(i).resizeRelocate(start(), y, Math.max(0, getWidth() - start()), 1);
            Label step = steps.get(i);
            step.autosize();
            step.relocate(start() - GAP - step.getWidth(), y - step.getHeight() / 2);
        }
        layoutColumns(top, height);
        trend.layOut(
                IntStream.range(0, shades.size()).mapToDouble(i -> start() + pitch() * (i + 0.5)).toArray(),
                value -> top + height * (1 - share(value)));
        levels.forEach(level -> level.layOut(start(), getWidth(), value -> top + height * (1 - share(value))));
        chosen.ifPresent(place -> tip.placeBeside(start() + pitch() * place, pitch(), getWidth(), getHeight()));
    }

    private void layoutColumns(double top, double height) {
        double width = Math.clamp(Math.rint(pitch() * 0.64), 1, 40);
        for (int i = 0; i < shades.size(); i++) {
            double left = start() + pitch() * i;
            shades.get(i).resizeRelocate(Math.rint(left), top, Math.rint(left + pitch()) - Math.rint(left), height);
        }
        layoutLabels(top + height + GAP / 2);
        for (Bar bar : bars) {
            double low = Math.rint(top + height * (1 - bar.from()));
            double high = Math.min(low - 1, Math.rint(top + height * (1 - bar.to())));
            double x = Math.rint(start() + pitch() * (bar.column() + 0.5) - width / 2);
            bar.node().resizeRelocate(x, high, width, low - high);
        }
    }

    // The present is always named; the others as far as there is room beside it.
    private void layoutLabels(double y) {
        double[] places = new double[labels.size()];
        for (int i = 0; i < places.length; i++) {
            Label label = labels.get(i);
            label.autosize();
            double middle = start() + pitch() * (i + 0.5);
            places[i] = Math.rint(Math.min(middle - label.getWidth() / 2, getWidth() - label.getWidth()));
            label.relocate(places[i], y);
        }
        OptionalInt now = IntStream.range(0, places.length)
                .filter(place -> shown.columns().get(place).isNow())
                .findFirst();
        double free = 0;
        for (int i = 0; i < places.length; i++) {
            boolean isClear = now.isEmpty() || now.getAsInt() == i || i > now.getAsInt()
                    || places[i] + labels.get(i).getWidth() + GAP <= places[now.getAsInt()];
            labels.get(i).setVisible(places[i] >= free && isClear);
            free = labels.get(i).isVisible() ? places[i] + labels.get(i).getWidth() + GAP : free;
        }
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("chart-text");
        label.setMouseTransparent(true);
        label.setManaged(false);
        return label;
    }
}
