package org.keytally.core.adapter.provider.dialect;

import java.util.Optional;
import org.keytally.core.domain.prompt.ProviderWords;

/// What an answer says about an error, in whatever shape it comes.
final class ErrorDraft {

    private static final int MOST = 20_000;

    private String message = "";
    private String type = "";
    private String code = "";
    private String param = "";
    private String wait = "";
    private String requestId = "";
    private final StringBuilder reasons = new StringBuilder();
    private boolean isThere;

    void there() {
        isThere = true;
    }

    boolean isThere() {
        return isThere;
    }

    void message(String text) {
        message = first(message, text);
    }

    void type(String text) {
        type = first(type, text);
    }

    void code(String text) {
        code = first(code, text);
    }

    void param(String text) {
        param = first(param, text);
    }

    void saysWait(String text) {
        wait = first(wait, text);
    }

    void requestId(String text) {
        requestId = first(requestId, text);
    }

    /// Further words that help to tell the kind, such as Google's reasons and a router's upstream error.
    void reason(String text) {
        if (reasons.length() < MOST) {
            reasons.append(' ').append(text);
        }
    }

    private static String first(String known, String text) {
        return known.isEmpty() ? text.substring(0, Math.min(MOST, text.length())) : known;
    }

    String waitSaid() {
        return wait;
    }

    String requestId() {
        return requestId;
    }

    String reasons() {
        return reasons.toString();
    }

    ProviderWords words() {
        return new ProviderWords(given(message), given(type), given(code), given(param));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(word -> !word.isEmpty());
    }
}
