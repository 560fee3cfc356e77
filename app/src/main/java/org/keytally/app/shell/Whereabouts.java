package org.keytally.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.core.domain.key.Environment;

/// Where a person is in the window, which stays when the window is filled anew.
///
/// @param screen the place by its word
/// @param part of the settings
record Whereabouts(ObjectProperty<Environment> environment, StringProperty screen, StringProperty part) {

    static Whereabouts of(Placement placement) {
        return new Whereabouts(
                new SimpleObjectProperty<>(placement.where()),
                new SimpleStringProperty(placement.screen()),
                new SimpleStringProperty(""));
    }
}
