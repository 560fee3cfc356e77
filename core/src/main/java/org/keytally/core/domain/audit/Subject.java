package org.keytally.core.domain.audit;

/// What an audit event is about.
///
/// @param id of the key, the name of the setting, or empty for the home itself
public record Subject(Kind kind, String id) {

    /// The kinds of things that are audited; the codes are written and never change.
    public enum Kind {
        HOME(1),
        KEY(2),
        SETTING(3),
        PERSON(4),
        PRICE(5),
        BUDGET(6),
        POLICY(7),
        VAULT(8),
        HOOK(9);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public static final Subject HOME = new Subject(Kind.HOME, "");

    public static Subject key(String id) {
        return new Subject(Kind.KEY, id);
    }

    public static Subject vault(String host) {
        return new Subject(Kind.VAULT, host);
    }
}
