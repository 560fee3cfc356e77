package org.keytally.core.sweep;

import java.nio.charset.StandardCharsets;
import org.keytally.core.domain.key.Secret;

/// The mark that every secret of the tests carries, so that a trace of one is found wherever it lies.
public final class Canary {

    public static final String CORE = "KTCANARYk7Qw9Zp2Xv4T";

    private Canary() {}

    public static byte[] bytes(String suffix) {
        return (CORE + suffix).getBytes(StandardCharsets.UTF_8);
    }

    public static Secret secret(String suffix) {
        return Secret.ofUtf8(bytes(suffix));
    }

    public static char[] characters(String suffix) {
        return (CORE + suffix).toCharArray();
    }
}
