package org.keytally.core.adapter.prices;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.catalog.PriceFault.Kind;

// Comma separated fields with quotes, as RFC 4180 has them.
final class Csv {

    private static final int MOST_RECORDS = 200_000;
    private static final int LONGEST_FIELD = 1_000;

    record Line(int number, List<String> fields) {}

    private final String text;
    private final List<Line> records = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    static List<Line> parse(String text) throws PriceFaultException {
        Csv csv = new Csv(text);
        while (csv.at < text.length()) {
            csv.record();
        }
        return csv.records;
    }

    private void record() throws PriceFaultException {
        int first = line;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (skip(','));
        skip('\r');
        if (at < text.length() && !skip('\n')) {
            throw new PriceFaultException(Kind.MALFORMED, place(), "");
        }
        line++;
        boolean isBlank = fields.size() == 1 && fields.getFirst().isBlank();
        if (!isBlank) {
            records.add(new Line(first, List.copyOf(fields)));
        }
        if (records.size() > MOST_RECORDS) {
            throw new PriceFaultException(Kind.TOO_LARGE, place(), "");
        }
    }

    private String field() throws PriceFaultException {
        String field = skip('"') ? quoted() : bare();
        if (field.length() > LONGEST_FIELD) {
            throw new PriceFaultException(Kind.MALFORMED, place(), field);
        }
        return field;
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() throws PriceFaultException {
        StringBuilder field = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            } else if (skip('"')) {
                field.append('"');
            } else {
                return field.toString();
            }
        }
        throw new PriceFaultException(Kind.MALFORMED, place(), "\"");
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private String place() {
        return "line " + line;
    }
}
