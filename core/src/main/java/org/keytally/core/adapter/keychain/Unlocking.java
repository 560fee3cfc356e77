package org.keytally.core.adapter.keychain;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// The one prompt at a time by which the person opens what is locked.
///
/// It stays open, on a thread of its own, as long as the person takes: a prompt that is broken off has been seen to
/// crash the keychain. Callers wait for it until their deadline.
final class Unlocking {

    private Optional<CompletableFuture<Void>> running = Optional.empty();

    /// Waits until the person has answered the prompt, which is opened unless one is open already.
    void await(Lock lock, Deadline deadline) throws SecretStoreException {
        try {
            prompt(lock).get(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unanswered) {
            throw new SecretStoreException(Kind.LOCKED, "its question is not answered yet");
        } catch (ExecutionException failed) {
            throw new SecretStoreException(Kind.LOCKED, String.valueOf(failed.getMessage()), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException(Kind.LOCKED, "the wait for the answer was interrupted");
        }
    }

    private synchronized CompletableFuture<Void> prompt(Lock lock) {
        if (running.isPresent() && !running.get().isDone()) {
            return running.get();
        }
        CompletableFuture<Void> answered = new CompletableFuture<>();
        running = Optional.of(answered);
        Thread.ofPlatform().daemon().name("keychain prompt").start(() -> {
            try {
                open(lock);
                answered.complete(null);
            } catch (Throwable failure) {
                answered.completeExceptionally(failure);
            }
        });
        return answered;
    }

    private static void open(Lock lock) throws BusException {
        NativeLibrary library = SecretService.library();
        try (SecretTransport transport = SecretTransport.open(library, new Glib(library))) {
            switch (lock) {
                case Lock.Closed closed -> transport.unlock(closed.path());
                case Lock.Unmade _ -> transport.createCollection("Default keyring");
            }
        }
    }
}
