package org.keytally.app.cli.environments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.environment.ProfileReading;

/// The variables of who asked that a file refers to, as they stand before a mark on standard input.
///
/// Lines with secrets stay bytes; only names that hold none become text.
final class Surrounding implements AutoCloseable {

    /// What ends the variables; what follows is what was typed or piped.
    static final String END = "#keytally:end\n";

    private static final int MOST = 4 << 20;
    private static final Pattern LINE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=\"(.*)\"");

    private final byte[] lines;

    private Surrounding(byte[] lines) {
        this.lines = lines;
    }

    static Surrounding of(InputStream in) {
        byte[] end = END.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            int matched = 0;
            while (matched < end.length && read.size() < MOST) {
                int one = in.read();
                if (one < 0) {
                    return new Surrounding(new byte[0]);
                }
                read.write(one);
                matched = one == end[matched] ? matched + 1 : one == end[0] ? 1 : 0;
            }
        } catch (IOException gone) {
            return new Surrounding(new byte[0]);
        }
        byte[] all = read.toByteArray();
        return new Surrounding(Arrays.copyOf(all, Math.max(0, all.length - end.length)));
    }

    /// The plain ones among them.
    Map<String, String> plain(Set<String> wanted) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals);
            if (wanted.contains(name) && !ProfileReading.mayBeSecret(name)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    plain.put(name, matcher.group(2).replace("\\\"", "\"").replace("\\\\", "\\"));
                }
            }
        }
        return plain;
    }

    /// The variables and behind them the file, so that its references find them.
    byte[] before(byte[] file, Set<String> wanted) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        int start = 0;
        while (start < lines.length) {
            int end = start;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            int equals = start;
            while (equals < end && lines[equals] != '=') {
                equals++;
            }
            if (wanted.contains(new String(lines, start, equals - start, StandardCharsets.US_ASCII))) {
                both.write(lines, start, end - start);
                both.write('\n');
            }
            start = end + 1;
        }
        both.write(file, 0, file.length);
        return both.toByteArray();
    }

    @Override
    public void close() {
        Arrays.fill(lines, (byte) 0);
    }
}
