package org.keytally.app.settings.values;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.settings.ChangeSetting;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Rows whose changes are not taken: the admin set the value meanwhile, or it cannot be written down.
@ExtendWith(ApplicationExtension.class)
final class SettingRowIT {

    private final TriedValues tried = new TriedValues();
    private boolean isBroken;

    @Start
    void start(Stage stage) {
        ValueCases real = tried.cases();
        ValueCases cases = new ValueCases(real.list(), real.isFixed(), (name, _, _) -> refuse(name), real.takeBack());
        ValuesViewModel model =
                new ValuesViewModel(cases, tried.tasks, tried.words, tried.notices::add, tried::changed);
        VBox page = new VBox(row(Setting.PREFERENCE), row(Setting.FALLBACK_UNSET), row(Setting.FALLBACK_REASONS),
                row(Setting.TEXT_SIZE), row(Setting.CACHE_MINUTES));
        stage.setScene(new Scene(page, 900, 700));
        stage.show();
        SettingRow.fill(page, model, tried.words);
        page.applyCss();
        model.read();
    }

    @Test
    void aChoiceThatIsRefusedTurnsBack(FxRobot robot) {
        ToggleButton personal = robot.lookup("#setting-preference .toggle-button").nth(0).queryAs(ToggleButton.class);
        ToggleButton shared = robot.lookup("#setting-preference .toggle-button").nth(1).queryAs(ToggleButton.class);

        robot.interact(shared::fire);
        assertThat(shared.isSelected()).isFalse();
        assertThat(personal.isSelected()).isTrue();

        isBroken = true;
        robot.interact(shared::fire);
        assertThat(shared.isSelected()).isFalse();
        assertThat(personal.isSelected()).isTrue();
    }

    @Test
    void aSwitchThatIsRefusedTurnsBack(FxRobot robot) {
        ToggleSwitch toggle = robot.lookup("#setting-fallback-unset .toggle-switch").queryAs(ToggleSwitch.class);
        assertThat(toggle.isSelected()).isTrue();

        robot.interact(toggle::fire);
        assertThat(toggle.isSelected()).isTrue();

        isBroken = true;
        robot.interact(toggle::fire);
        assertThat(toggle.isSelected()).isTrue();
    }

    @Test
    void aTickThatIsRefusedTurnsBack(FxRobot robot) {
        CheckBox box = robot.lookup("#setting-fallback-reasons .check-box").nth(0).queryAs(CheckBox.class);
        boolean before = box.isSelected();

        robot.interact(box::fire);
        assertThat(box.isSelected()).isEqualTo(before);
    }

    @Test
    void aSizeThatIsRefusedTurnsBack(FxRobot robot) {
        Slider slider = robot.lookup("#setting-text-size .slider").queryAs(Slider.class);
        double before = slider.getValue();

        robot.interact(slider::requestFocus).push(KeyCode.RIGHT);
        assertThat(slider.getValue()).isEqualTo(before);
    }

    @Test
    void whatWasTypedStaysToBePutRight(FxRobot robot) {
        TextField field = robot.lookup("#setting-cache-minutes .text-field").queryAs(TextField.class);
        robot.interact(() -> {
            field.setText("90");
            field.fireEvent(new ActionEvent());
        });

        assertThat(field.getText()).isEqualTo("90");
    }

    private ChangeSetting.Result refuse(String name) {
        if (isBroken) {
            throw new IllegalStateException("a disk that is full");
        }
        return new ChangeSetting.Result.SetByAdmin(Setting.find(name).orElseThrow());
    }

    private static SettingRow row(Setting setting) {
        SettingRow row = new SettingRow();
        row.setSetting(setting);
        return row;
    }
}
