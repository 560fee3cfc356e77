package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class SecretFieldIT {

    @Test
    void tellsThatThereIsNothingToPaste(FxRobot robot) {
        List<SecretField.Pasted> told = new ArrayList<>();
        robot.interact(() -> {
            SecretField field = new SecretField();
            field.setOnPasted(told::add);
            Clipboard.getSystemClipboard().clear();
            field.paste();
        });

        assertThat(told).containsExactly(SecretField.Pasted.NOTHING);
    }

    @Test
    void takesNothingThatIsLongerThanAnyKey(FxRobot robot) {
        List<SecretField.Pasted> told = new ArrayList<>();
        SecretField field = new SecretField();
        robot.interact(() -> {
            field.setOnPasted(told::add);
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "k".repeat(64 * 1024 + 1)));
            field.paste();
        });

        assertThat(told).containsExactly(SecretField.Pasted.TOO_LONG);
        assertThat(field.getLength()).isZero();
    }
}
