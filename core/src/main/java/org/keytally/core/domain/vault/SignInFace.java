package org.keytally.core.domain.vault;

/// The port to the person who signs in: what they are shown while the sign-in waits for them.
public interface SignInFace {

    /// Shows what to do and comes back at once; called at most once, on the thread that signs in.
    void show(SignInStep step);

    /// The page the browser shows when the person is done there, as HTML.
    String farewell(boolean isSignedIn);
}
