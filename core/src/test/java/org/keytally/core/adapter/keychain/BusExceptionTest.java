package org.keytally.core.adapter.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

final class BusExceptionTest {

    @Test
    void tellsTheKindsOfFailureApart() {
        assertThat(remote("org.freedesktop.Secret.Error.IsLocked").asStoreFailure().kind()).isEqualTo(Kind.LOCKED);
        assertThat(remote("org.freedesktop.DBus.Error.AccessDenied").asStoreFailure().kind()).isEqualTo(Kind.DENIED);
        assertThat(local(24).asStoreFailure().kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(remote("org.example.Odd").asStoreFailure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void tellsWhyAProbeFailed() {
        assertThat(cause(remote("org.freedesktop.DBus.Error.ServiceUnknown"))).isEqualTo(Cause.NO_SERVICE);
        assertThat(cause(BusException.noSession(local(1)))).isEqualTo(Cause.NO_SESSION);
        assertThat(cause(BusException.noLibrary("none"))).isEqualTo(Cause.NO_LIBRARY);
        assertThat(cause(local(24))).isEqualTo(Cause.NOT_RESPONDING);
        assertThat(cause(remote("org.freedesktop.DBus.Error.AccessDenied"))).isEqualTo(Cause.DENIED);
        assertThat(cause(remote("org.example.Odd"))).isEqualTo(Cause.FAILED);
    }

    @Test
    void aServiceWithoutACollectionWaitsForThePerson() {
        assertThat(remote("org.freedesktop.DBus.Error.UnknownMethod").state()).isEqualTo(new StoreState.Locked());
    }

    @Test
    void onlyALostServiceIsWorthAnotherTry() {
        assertThat(remote("org.freedesktop.DBus.Error.NoReply").isLost()).isTrue();
        assertThat(remote("org.freedesktop.Secret.Error.NoSession").isLost()).isTrue();
        assertThat(local(18).isLost()).isTrue();
        assertThat(local(24).isLost()).isFalse();
    }

    private static Cause cause(BusException failure) {
        return ((StoreState.Unavailable) failure.state()).cause();
    }

    private static BusException remote(String name) {
        return BusException.of("g-dbus-error-quark", 0, "GDBus.Error:" + name + ": some words");
    }

    private static BusException local(int code) {
        return BusException.of("g-io-error-quark", code, "some words");
    }
}
