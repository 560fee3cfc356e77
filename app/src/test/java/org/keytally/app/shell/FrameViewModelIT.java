package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Environment;

final class FrameViewModelIT {

    private final OpenWindow behind;
    private final LateTasks tasks = new LateTasks();
    private final List<Notice> notices = new ArrayList<>();
    private final FrameViewModel model = new FrameViewModel(
            tasks, Words.english(), notices::add, new SimpleObjectProperty<>(Environment.DEVELOPMENT), false);

    FrameViewModelIT(@TempDir Path folder) throws IOException {
        behind = new OpenWindow(folder);
        model.opened(behind.home());
        tasks.comeAll();
    }

    @AfterEach
    void close() {
        behind.close();
    }

    @Test
    void aReadingBegunBeforeAChangeDoesNotShowWhoPaidBefore() {
        model.refresh();
        model.choosePreference("shared");
        tasks.come(1);
        assertThat(model.preferenceProperty().get()).isEqualTo("shared");

        tasks.come(0);
        assertThat(model.preferenceProperty().get()).isEqualTo("shared");
        tasks.comeAll();
        assertThat(model.preferenceProperty().get()).isEqualTo("shared");
    }

    @Test
    void whatIsReadLaterWinsWhereItComesEarlier() {
        model.refresh();
        behind.home().changeSetting().change(Setting.PREFERENCE.label(), "ask",
                Narrowing.EVERYWHERE);
        model.refresh();

        tasks.come(1);
        tasks.come(0);
        assertThat(model.preferenceProperty().get()).isEqualTo("ask");
    }

    @Test
    void whoPaysChangesOnlyOnceItHolds() {
        model.choosePreference("shared");
        assertThat(model.preferenceProperty().get()).isEqualTo("personal");

        tasks.comeAll();
        assertThat(model.preferenceProperty().get()).isEqualTo("shared");
    }

    @Test
    void whatCannotBeWrittenDownLeavesWhoPaysAsItWas() {
        behind.closeHome();
        model.choosePreference("shared");
        tasks.comeAll();

        assertThat(model.preferenceProperty().get()).isEqualTo("personal");
        assertThat(notices).isEmpty();
    }
}
