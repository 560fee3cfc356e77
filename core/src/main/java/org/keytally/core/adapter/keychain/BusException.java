package org.keytally.core.adapter.keychain;

import java.util.Set;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

/// Thrown where the session bus or a service on it answers with an error.
final class BusException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final String REMOTE = "GDBus.Error:";
    private static final String BUS = "org.freedesktop.DBus.Error.";
    private static final String SERVICE = "org.freedesktop.Secret.Error.";
    // GIOErrorEnum: 18 closed, 24 timed out, 44 broken pipe
    private static final Set<String> CUT = Set.of("g-io-error-quark:18", "g-io-error-quark:44");
    private static final Set<String> FORGOTTEN =
            Set.of(BUS + "NoReply", BUS + "Disconnected", SERVICE + "NoSession");
    private static final Set<String> SLOW =
            Set.of("g-io-error-quark:24", BUS + "Timeout", BUS + "TimedOut");
    private static final Set<String> NOBODY = Set.of(
            BUS + "ServiceUnknown", BUS + "NameHasNoOwner", BUS + "Spawn.ServiceNotFound", BUS + "Spawn.ExecFailed");
    private static final Set<String> ABSENT = Set.of(
            SERVICE + "NoSuchObject", BUS + "UnknownObject", BUS + "UnknownMethod", BUS + "UnknownInterface");

    private static final String NO_LIBRARY = "no-library";
    private static final String NO_SESSION = "no-session";

    private final String name;

    private BusException(String name, String detail) {
        super(detail);
        this.name = name;
    }

    /// An error as GLib tells it: remote errors carry their name at the head of the text.
    static BusException of(String domain, int code, String text) {
        if (!text.startsWith(REMOTE)) {
            return new BusException(domain + ":" + code, domain + ":" + code + " " + text);
        }
        int end = text.indexOf(": ", REMOTE.length());
        return new BusException(text.substring(REMOTE.length(), end < 0 ? text.length() : end), text);
    }

    /// The library is not installed, or lacks what is needed.
    static BusException noLibrary(String detail) {
        return new BusException(NO_LIBRARY, detail);
    }

    /// The session bus cannot be reached.
    static BusException noSession(BusException cause) {
        return new BusException(NO_SESSION, String.valueOf(cause.getMessage()));
    }

    /// Something the service answered that the protocol does not foresee.
    static BusException unexpected(String detail) {
        return new BusException("unexpected", detail);
    }

    /// The service would have to ask the person before it does this.
    static BusException locked(String detail) {
        return new BusException(SERVICE + "IsLocked", detail);
    }

    /// The service or the connection went away, or forgot us: worth one more try on a new connection.
    boolean isLost() {
        return CUT.contains(name) || FORGOTTEN.contains(name);
    }

    private boolean isSlow() {
        return SLOW.contains(name);
    }

    boolean isLocked() {
        return name.equals(SERVICE + "IsLocked");
    }

    /// The object asked for is not there.
    boolean isAbsent() {
        return ABSENT.contains(name);
    }

    private boolean isDenied() {
        return name.equals(BUS + "AccessDenied") || name.equals(BUS + "AuthFailed");
    }

    /// The same for the port's callers.
    SecretStoreException asStoreFailure() {
        return new SecretStoreException(kind(), String.valueOf(getMessage()), this);
    }

    /// What the failure of a probe says about the keychain.
    StoreState state() {
        // a service without a default collection waits for the person to make one
        if (isLocked() || isAbsent()) {
            return new StoreState.Locked();
        }
        return new StoreState.Unavailable(cause(), String.valueOf(getMessage()));
    }

    private Kind kind() {
        if (isLocked()) {
            return Kind.LOCKED;
        }
        if (isSlow()) {
            return Kind.TOO_SLOW;
        }
        return isDenied() ? Kind.DENIED : Kind.UNAVAILABLE;
    }

    private Cause cause() {
        if (name.equals(NO_LIBRARY)) {
            return Cause.NO_LIBRARY;
        }
        if (name.equals(NO_SESSION) || CUT.contains(name)) {
            return Cause.NO_SESSION;
        }
        if (NOBODY.contains(name)) {
            return Cause.NO_SERVICE;
        }
        if (isDenied()) {
            return Cause.DENIED;
        }
        return isSlow() ? Cause.NOT_RESPONDING : Cause.FAILED;
    }
}
