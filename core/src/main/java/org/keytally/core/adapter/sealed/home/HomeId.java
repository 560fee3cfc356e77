package org.keytally.core.adapter.sealed.home;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// The random name of a home, by which its item in the keychain is found.
public record HomeId(String hex) {

    static final int LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public HomeId {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("not the id of a home");
        }
    }

    static HomeId of(byte[] bytes) {
        return new HomeId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
