package org.keytally.core.domain.catalog;

/// How a provider wants the secret: a header and what stands before the secret in it.
public record SignIn(String header, String prefix) {

    public static final SignIn BEARER = new SignIn("authorization", "Bearer ");
}
