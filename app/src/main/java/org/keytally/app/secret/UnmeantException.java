package org.keytally.app.secret;

/// Something typed of a key cannot be meant; the message is a sentence that says why.
public final class UnmeantException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnmeantException(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
