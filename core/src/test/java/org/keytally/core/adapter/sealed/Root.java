package org.keytally.core.adapter.sealed;

/// Whether the tests run as root, who alone can play another user.
public final class Root {

    public static final int NOBODY = 65_534;

    private Root() {}

    public static boolean isUs() {
        return "root".equals(System.getProperty("user.name"));
    }
}
