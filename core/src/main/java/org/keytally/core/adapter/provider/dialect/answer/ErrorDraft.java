package org.keytally.core.adapter.provider.dialect.answer;

import java.util.Optional;
import org.keytally.core.domain.prompt.ProviderWords;

/// What an answer says about an error, in whatever shape it comes.
public final class ErrorDraft {

    private static final int MOST = 20_000;

    private String message = "";
    private String type = "";
    private String code = "";
    private String param = "";
    private String wait = "";
    private String requestId = "";
    private final StringBuilder reasons = new StringBuilder();
    private boolean isThere;

    public void there() {
        isThere = true;
    }

    public boolean isThere() {
        return isThere;
    }

    public void message(String text) {
        message = first(message, text);
    }

    public void type(String text) {
        type = first(type, text);
    }

    public void code(String text) {
        code = first(code, text);
    }

    public void param(String text) {
        param = first(param, text);
    }

    public void saysWait(String text) {
        wait = first(wait, text);
    }

    public void requestId(String text) {
        requestId = first(requestId, text);
    }

    /// Further words that help to tell the kind, such as Google's reasons and a router's upstream error.
    public void reason(String text) {
        if (reasons.length() < MOST) {
            reasons.append(' ').append(text);
        }
    }

    private static String first(String known, String text) {
        return known.isEmpty() ? text.substring(0, Math.min(MOST, text.length())) : known;
    }

    public String waitSaid() {
        return wait;
    }

    public String requestId() {
        return requestId;
    }

    public String reasons() {
        return reasons.toString();
    }

    public ProviderWords words() {
        return new ProviderWords(given(message), given(type), given(code), given(param));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(word -> !word.isEmpty());
    }
}
