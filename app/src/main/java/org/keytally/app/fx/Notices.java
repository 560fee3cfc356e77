package org.keytally.app.fx;

/// Where a screen puts a notice.
@FunctionalInterface
public interface Notices {

    void tell(Notice notice);

    /// The same for what a person should hear of wherever they are: the desktop tells it, too.
    default void alert(Notice notice) {
        tell(notice);
    }
}
