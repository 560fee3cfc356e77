package org.keytally.core.domain.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.KeyShape;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;

/// What can be told of a secret by looking at it: whether it can be a key, and of which provider.
public final class SecretExam {

    /// No provider's key comes near this; more is a wrong paste.
    public static final int LONGEST_KEY = 16 * 1024;

    /// A service account is a small JSON file.
    public static final int LONGEST_DOCUMENT = 64 * 1024;

    // Passwords may hold an equals sign, and keys end with some: only what names of variables look like is one.
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "\\s*(?:export\\s+|set\\s+|\\$env:)?(?:[A-Z][A-Z0-9]*+_[A-Z0-9_]*+(?<!_)|(?i:\\w*(?:key|token|secret)))\\s*=.*[^=\\s].*");
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:\".*\"|'.*'|`.*`)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern FILE_PATH =
            Pattern.compile(
                    "(?:~|\\.{1,2})?/[\\w.@ -]+(?:/[\\w.@ -]*)+|(?:~|\\.{1,2})/.*|/[\\w.-]+\\.\\w{1,5}|[A-Za-z]:\\\\.*");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)<.*>|\\{\\{.*}}|.*(?:\\.\\.\\.|…|\\*{3}).*|(?:your|my|the|insert|enter|paste)[-_ ]?.*key.*|changeme|x{6,}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{?\\w+}?");
    private static final Pattern DOCUMENT = Pattern.compile("\\s*\\{.*}\\s*", Pattern.DOTALL);

    private SecretExam() {}

    /// Why this cannot be a key of that provider, where it cannot.
    public static Optional<Unacceptable> refusal(Secret secret, Provider provider) {
        return provider.keys().isDocument() ? documentRefusal(secret, provider) : refusal(secret);
    }

    /// Why this cannot be a key of one line, where it cannot.
    public static Optional<Unacceptable> refusal(Secret secret) {
        SecretText text = new SecretText(secret);
        if (isBlank(text)) {
            return Optional.of(Unacceptable.BLANK);
        }
        if (matches(ASSIGNMENT, text)) {
            return Optional.of(Unacceptable.ASSIGNMENT);
        }
        if (matches(QUOTED, text)) {
            return Optional.of(Unacceptable.QUOTED);
        }
        if (matches(ADDRESS, text)) {
            return Optional.of(Unacceptable.ADDRESS);
        }
        if (matches(FILE_PATH, text)) {
            return Optional.of(Unacceptable.FILE_PATH);
        }
        if (hasWhiteSpace(text)) {
            return Optional.of(Unacceptable.WHITE_SPACE);
        }
        if (!text.chars().allMatch(character -> character > ' ' && character <= '~')) {
            return Optional.of(Unacceptable.NOT_PRINTABLE);
        }
        if (matches(REFERENCE, text)) {
            return Optional.of(Unacceptable.REFERENCE);
        }
        if (matches(PLACEHOLDER, text)) {
            return Optional.of(Unacceptable.PLACEHOLDER);
        }
        return text.length() > LONGEST_KEY ? Optional.of(Unacceptable.TOO_LONG) : Optional.empty();
    }

    /// Which providers have keys of this shape, the most likely first.
    public static Recognition recognise(Secret secret, Providers providers) {
        SecretText text = new SecretText(secret);
        List<Provider> sure = new ArrayList<>();
        List<Provider> possible = new ArrayList<>();
        for (Provider provider : providers.all()) {
            for (KeyShape shape : provider.keys().shapes()) {
                if (matches(shape.pattern(), text)) {
                    (shape.isCertain() ? sure : possible).add(provider);
                    break;
                }
            }
        }
        return sure.size() == 1 ? new Recognition(sure, true) : new Recognition(concat(sure, possible), false);
    }

    private static Optional<Unacceptable> documentRefusal(Secret secret, Provider provider) {
        SecretText text = new SecretText(secret);
        if (isBlank(text)) {
            return Optional.of(Unacceptable.BLANK);
        }
        if (text.length() > LONGEST_DOCUMENT) {
            return Optional.of(Unacceptable.TOO_LONG);
        }
        if (matches(REFERENCE, text)) {
            return Optional.of(Unacceptable.REFERENCE);
        }
        boolean isAccount = matches(DOCUMENT, text)
                && provider.keys().shapes().stream().anyMatch(shape -> matches(shape.pattern(), text));
        return isAccount ? Optional.empty() : Optional.of(Unacceptable.NOT_A_SERVICE_ACCOUNT);
    }

    private static boolean isBlank(SecretText text) {
        return text.chars().allMatch(SecretExam::isSpace);
    }

    private static boolean hasWhiteSpace(SecretText text) {
        return text.chars().anyMatch(SecretExam::isSpace);
    }

    private static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static boolean matches(Pattern pattern, SecretText text) {
        return pattern.matcher(text).matches();
    }

    private static List<Provider> concat(List<Provider> first, List<Provider> second) {
        List<Provider> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
