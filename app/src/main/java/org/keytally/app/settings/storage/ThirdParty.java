package org.keytally.app.settings.storage;

import java.util.List;

/// Work of others that the program stands on, and the licence it comes under.
record ThirdParty(String name, String licence) {

    private static final String APACHE = "Apache License 2.0";
    private static final String MIT = "MIT License";

    static List<ThirdParty> all() {
        return List.of(
                new ThirdParty("OpenJDK, OpenJFX", "GNU GPL 2 with Classpath Exception"),
                new ThirdParty("AtlantaFX", MIT),
                new ThirdParty("Ikonli", APACHE),
                new ThirdParty("Feather Icons", MIT),
                new ThirdParty("IBM Plex", "SIL Open Font License 1.1"),
                new ThirdParty("commonmark-java", "BSD 2-Clause License"),
                new ThirdParty("picocli", APACHE),
                new ThirdParty("Jackson", APACHE),
                new ThirdParty("OkHttp, Okio, Kotlin", APACHE),
                new ThirdParty("H2 Database", "MPL 2.0 or EPL 1.0"),
                new ThirdParty("Bouncy Castle", MIT),
                new ThirdParty("Java Keyring", "BSD 3-Clause License"),
                new ThirdParty("secret-service, dbus-java, hkdf, SLF4J", MIT + ", " + APACHE),
                new ThirdParty("JNA", APACHE + " or LGPL 2.1"),
                new ThirdParty("JSpecify", APACHE));
    }
}
