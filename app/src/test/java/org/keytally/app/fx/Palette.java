package org.keytally.app.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The named colours of a theme, read from its style sheets as the window takes them: ours over those of AtlantaFX.
final class Palette {

    private static final Pattern NAMED = Pattern.compile("(-[a-z][a-z0-9-]*)\\s*:\\s*([^;{}]+?)\\s*[;}]");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");
    private static final Pattern NUMBERS = Pattern.compile("rgba?\\(([^)]*)\\)");

    private final Map<String, String> values = new HashMap<>();
    private final String name;

    /// Red, green and blue from 0 to 1, and how far it covers what is below.
    record Colour(double red, double green, double blue, double cover) {

        /// As it is seen over another that covers everything.
        Colour over(Colour below) {
            return new Colour(
                    mixed(red, below.red), mixed(green, below.green), mixed(blue, below.blue), 1);
        }

        private double mixed(double own, double other) {
            return own * cover + other * (1 - cover);
        }

        /// By WCAG 2.2, from 1 to 21.
        double contrastTo(Colour other) {
            double lighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double part) {
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    static Palette light() {
        return new Palette("light", "/atlantafx/base/theme/primer-light.css", "/org/keytally/app/fx/light.css");
    }

    static Palette dark() {
        return new Palette("dark", "/atlantafx/base/theme/primer-dark.css", "/org/keytally/app/fx/dark.css");
    }

    private Palette(String name, String... sheets) {
        this.name = name;
        Arrays.stream(sheets).map(Palette::text).map(NAMED::matcher).forEach(this::take);
    }

    // Only names of our own making are colours; what JavaFX knows by itself begins with -fx.
    private void take(Matcher named) {
        while (named.find()) {
            if (!named.group(1).startsWith("-fx")) {
                values.put(named.group(1), named.group(2));
            }
        }
    }

    static String text(String sheet) {
        try (InputStream in = Palette.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IllegalStateException(sheet + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Between two colours, where the ground may let that of the window through.
    double contrast(String front, String ground) {
        Colour behind = colour(ground).over(colour("-color-bg-default"));
        return colour(front).over(behind).contrastTo(behind);
    }

    Colour colour(String name) {
        String value = Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no colour is named " + name));
        if (value.startsWith("-")) {
            return colour(value);
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            int all = Integer.parseInt(hex.group(1), 16);
            return new Colour((all >> 16) / 255.0, (all >> 8 & 255) / 255.0, (all & 255) / 255.0, 1);
        }
        Matcher numbers = NUMBERS.matcher(value);
        if (numbers.matches()) {
            double[] parts = Arrays.stream(numbers.group(1).split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            return new Colour(parts[0] / 255, parts[1] / 255, parts[2] / 255, parts.length > 3 ? parts[3] : 1);
        }
        throw new IllegalArgumentException(name + " is no colour: " + value);
    }

    @Override
    public String toString() {
        return name;
    }
}
