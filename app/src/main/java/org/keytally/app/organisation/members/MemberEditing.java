package org.keytally.app.organisation.members;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// A member who is being taken in, or changed.
sealed interface MemberEditing permits AddMemberViewModel, ChangeMemberViewModel {

    String title();

    /// The verb of the button that does it.
    String verb();

    CapViewModel cap();

    ReadOnlyStringProperty problemProperty();

    ReadOnlyBooleanProperty workingProperty();

    void save();
}
