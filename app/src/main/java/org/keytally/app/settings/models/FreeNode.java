package org.keytally.app.settings.models;

import java.math.BigDecimal;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keytally.app.fx.MeterBar;
import org.keytally.app.words.FreeMeter;

/// A meter of free requests.
final class FreeNode extends VBox {

    private static final BigDecimal WARNS_FROM = new BigDecimal("0.8");

    FreeNode(FreeMeter meter) {
        MeterBar bar = new MeterBar();
        bar.tell(meter.used(), WARNS_FROM, meter.text());
        Label text = new Label(meter.text());
        text.setWrapText(true);
        text.getStyleClass().addAll("muted", "small-text");
        getStyleClass().add("free-meter");
        getChildren().addAll(bar, text);
    }
}
