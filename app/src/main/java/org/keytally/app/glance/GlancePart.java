package org.keytally.app.glance;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.LateNode;
import org.keytally.app.fx.Tray;
import org.keytally.app.sign.WindowTitle;
import org.keytally.core.Keytally;

/// What is seen at a glance, in the small window and in the desktop's tray, as the frame sees it.
public final class GlancePart {

    private final Kit kit;
    private final GlanceViewModel model;
    // Whoever follows it goes with this, and the frame stays.
    private final StringProperty preference = new SimpleStringProperty();
    private final LateNode node = new LateNode();
    private Optional<GlanceTray> tray = Optional.empty();
    private boolean isClosed;

    /// @param preference who pays first
    /// @param choose says who is to
    public GlancePart(Kit kit, Keytally home, ReadOnlyStringProperty preference, Consumer<String> choose) {
        this.kit = kit;
        this.preference.bind(preference);
        this.model = new GlanceViewModel(
                GlanceCases.of(home), home::now, new GlanceViewModel.Preference(this.preference, choose), kit.tasks(),
                kit.words(), kit.formats());
    }

    /// Puts it into the tray where the desktop has one.
    ///
    /// @param title of the window
    /// @param quick opens the small window
    /// @param front brings the window to the front
    public void openTray(WindowTitle title, Runnable quick, Runnable front) {
        kit.tasks().run(kit.outside()::openTray, opened -> {
            if (isClosed) {
                opened.ifPresent(Tray::close);
                return;
            }
            tray = opened.map(one -> new GlanceTray(
                    one, model, title, kit.environment(), kit.tasks(), kit.words(), quick, front));
        });
    }

    public Node node() {
        return node.orMade(() -> kit.views().load(new GlanceController(model)));
    }

    /// Reads it again.
    public void read() {
        model.read();
    }

    /// Something may have changed of what is seen in the tray.
    public void freshen() {
        tray.ifPresent(_ -> read());
    }

    /// Takes it out of the tray.
    public void close() {
        isClosed = true;
        preference.unbind();
        tray.ifPresent(GlanceTray::close);
        tray = Optional.empty();
    }
}
