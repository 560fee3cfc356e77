package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class BarPlotIT {

    private final List<Integer> opened = new ArrayList<>();

    @Start
    void start(Stage stage) {
        BarPlot plot = new BarPlot();
        plot.setOnOpened(opened::add);
        Bars.Column column =
                new Bars.Column("1 Mar", "1 Mar: $1.00", false, false, List.of(new Bars.Part(BigDecimal.ONE, "$1.00")));
        plot.show(new Bars(List.of(new Bars.Series("You", "payer-you")), List.of(column, column),
                BigDecimal::toPlainString), Set.of());
        stage.setScene(new Scene(new StackPane(plot), 400, 300));
        stage.show();
    }

    @Test
    void onlyAClickOfTheFirstButtonOpensABar(FxRobot robot) {
        robot.moveTo(".bar-plot").clickOn(MouseButton.SECONDARY);
        robot.clickOn(MouseButton.MIDDLE);
        assertThat(opened).isEmpty();

        robot.clickOn(MouseButton.PRIMARY);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aDragThatEndsOverABarOpensNothing(FxRobot robot) {
        robot.moveTo(".bar-plot").moveBy(-80, 0).press(MouseButton.PRIMARY).moveBy(120, 0)
                .release(MouseButton.PRIMARY);

        assertThat(opened).isEmpty();
    }
}
