package org.keytally.app.settings.storage;

import java.util.List;

/// Work of others that the program stands on, and the licence it comes under.
///
/// @param artifacts the libraries it comes in; none where it lies within another or in Java itself
record ThirdParty(String name, String licence, List<String> artifacts) {

    private static final String APACHE = "Apache License 2.0";
    private static final String MIT = "MIT License";
    private static final String BSD_2 = "BSD 2-Clause License";
    private static final String GPL = "GNU GPL 2 with Classpath Exception";

    static List<ThirdParty> all() {
        return List.of(
                of("OpenJDK", GPL),
                of("OpenJFX", GPL, "javafx-base", "javafx-graphics", "javafx-controls", "javafx-fxml"),
                of("AtlantaFX", MIT, "atlantafx-base"),
                of("Ikonli", APACHE, "ikonli-core", "ikonli-javafx", "ikonli-feather-pack"),
                of("Feather Icons", MIT),
                of("IBM Plex", "SIL Open Font License 1.1"),
                of("commonmark-java", BSD_2, "commonmark", "commonmark-ext-gfm-tables"),
                of("picocli", APACHE, "picocli"),
                of("Jackson", APACHE, "jackson-core"),
                of("OkHttp, Okio, Kotlin", APACHE, "okhttp-jvm", "okio-jvm", "kotlin-stdlib"),
                of("H2 Database", "MPL 2.0 or EPL 1.0", "h2"),
                of("Bouncy Castle", "Bouncy Castle Licence (MIT)", "bcprov-jdk18on"),
                of("Java Keyring", "BSD 3-Clause License", "java-keyring"),
                of("jkeychain", BSD_2, "jkeychain"),
                of("secret-service, dbus-java", MIT,
                        "secret-service", "dbus-java-core", "dbus-java-transport-native-unixsocket"),
                of("MSAL for Java, azure-json", MIT, "msal4j", "azure-json"),
                of("SLF4J", MIT, "slf4j-api"),
                of("hkdf", APACHE, "hkdf"),
                of("JNA", APACHE + " or LGPL 2.1", "jna", "jna-platform"),
                of("JSpecify", APACHE, "jspecify"));
    }

    private static ThirdParty of(String name, String licence, String... artifacts) {
        return new ThirdParty(name, licence, List.of(artifacts));
    }
}
