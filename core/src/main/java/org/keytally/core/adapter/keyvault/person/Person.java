package org.keytally.core.adapter.keyvault.person;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;

/// The person before a sign-in: the library tells them on a thread of its own, and they are shown it on ours.
final class Person {

    // Until the directory says what the person has to do.
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(1);

    private final SignInFace face;
    private final CompletableFuture<SignInStep> step = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    Person(SignInFace face) {
        this.face = face;
    }

    void told(SignInStep what) {
        if (!"https".equalsIgnoreCase(what.address().getScheme())) {
            throw new IllegalArgumentException("the page is not secure");
        }
        try {
            // The library asks itself whether it was cancelled, and fails where it was not yet begun.
            begun.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        step.complete(what);
    }

    /// What the library brings, once the person has done it in time.
    IAuthenticationResult awaited(CompletableFuture<IAuthenticationResult> result, InstantSource clock)
            throws ExecutionException, TimeoutException, InterruptedException {
        begun.countDown();
        CompletableFuture.anyOf(step, result).get(UNTIL_TOLD.toSeconds(), TimeUnit.SECONDS);
        if (!step.isDone()) {
            return result.get();
        }
        face.show(step.join());
        Duration left = Duration.between(clock.instant(), step.join().until());
        return result.get(Math.max(left.toMillis(), 0), TimeUnit.MILLISECONDS);
    }
}
