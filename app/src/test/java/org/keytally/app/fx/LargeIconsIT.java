package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is to grow with the text, or to be scrolled to where it has grown.
@ExtendWith(ApplicationExtension.class)
final class LargeIconsIT {

    @Test
    void iconsGrowWithTheText(FxRobot robot) {
        FontIcon plain = new FontIcon("fth-home");
        FontIcon ofPlace = new FontIcon("fth-home");
        Button place = new Button("Home", ofPlace);
        place.getStyleClass().add("nav-item");
        HBox root = new HBox(plain, place);
        Scene scene = new Scene(root);

        robot.interact(() -> {
            Theme.LIGHT.dress(scene, 100);
            root.applyCss();
        });
        assertThat(plain.getIconSize()).isEqualTo(16);
        assertThat(ofPlace.getIconSize()).isEqualTo(18);

        robot.interact(() -> {
            Theme.LIGHT.dress(scene, 200);
            root.applyCss();
        });
        assertThat(plain.getIconSize()).isEqualTo(32);
        assertThat(ofPlace.getIconSize()).isEqualTo(36);
    }

    @Test
    void theNextStepOfAnEmptyScreenIsScrolledToAndNotSqueezed(FxRobot robot) {
        StatePane pane = new StatePane();
        pane.setContent(new Label());
        Scene scene = new Scene(pane, 500, 220);
        robot.interact(() -> {
            Theme.LIGHT.dress(scene, 200);
            pane.showingProperty().set(new Showing.Empty(
                    "No vault yet", "Shared keys lie in the vault of an organisation. ".repeat(4),
                    Optional.of(new Notice.Next("Connect a vault", () -> {}))));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });

        ScrollPane scroll = (ScrollPane) pane.getChildren().getFirst();
        Region content = (Region) scroll.getContent();
        Region box = (Region) content.getChildrenUnmodifiable().getFirst();
        assertThat(box.getHeight()).isGreaterThanOrEqualTo(box.prefHeight(box.getWidth()));
        assertThat(content.getHeight()).isGreaterThanOrEqualTo(box.getHeight()).isGreaterThan(scroll.getHeight());
    }
}
