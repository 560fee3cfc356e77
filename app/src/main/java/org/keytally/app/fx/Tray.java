package org.keytally.app.fx;

/// The program's mark in the desktop's tray.
public interface Tray extends AutoCloseable {

    /// Shows it from now on, in place of what was shown before.
    void show(TrayFace face);

    @Override
    void close();
}
