package org.keytally.core.adapter.keychain;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// The one lane on which calls to a keychain run, one after the other, while each caller waits no longer than its
/// deadline.
///
/// A call that hangs is left alone on its own thread, for to break it off may crash a keychain that shows a prompt.
final class Lane {

    /// A call to the keychain.
    @FunctionalInterface
    interface Errand<T> {
        T run() throws SecretStoreException;
    }

    private final Semaphore free = new Semaphore(1, true);

    <T> T run(Deadline deadline, Errand<T> errand) throws SecretStoreException {
        try {
            if (!free.tryAcquire(deadline.remainingMillis(), TimeUnit.MILLISECONDS)) {
                throw new SecretStoreException(Kind.TOO_SLOW, "an earlier call to the keychain is still unanswered");
            }
            return await(deadline, start(errand));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException(Kind.TOO_SLOW, "the wait for the keychain was interrupted");
        }
    }

    /// A platform thread: native code would hold a virtual thread's carrier.
    private <T> CompletableFuture<T> start(Errand<T> errand) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("keychain").start(() -> {
            try {
                result.complete(errand.run());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            } finally {
                free.release();
            }
        });
        return result;
    }

    private static <T> T await(Deadline deadline, CompletableFuture<T> result)
            throws SecretStoreException, InterruptedException {
        try {
            return result.get(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            CompletableFuture<Void> _ = result.thenAccept(Lane::wipe);
            throw new SecretStoreException(Kind.TOO_SLOW, "the keychain did not answer in time");
        } catch (InterruptedException interrupted) {
            CompletableFuture<Void> _ = result.thenAccept(Lane::wipe);
            throw interrupted;
        } catch (ExecutionException failed) {
            throw failure(failed);
        }
    }

    private static SecretStoreException failure(ExecutionException failed) {
        if (failed.getCause() instanceof SecretStoreException expected) {
            return new SecretStoreException(expected.kind(), String.valueOf(expected.getMessage()), expected);
        }
        throw new IllegalStateException("a call to the keychain failed", failed);
    }

    private static void wipe(Object result) {
        if (result instanceof Optional<?> maybe && maybe.isPresent()
                && maybe.get() instanceof Secret secret) {
            secret.close();
        }
    }
}
