package org.keytally.app.fx;

/// Where a screen puts a notice.
@FunctionalInterface
public interface Notices {

    void tell(Notice notice);
}
