package org.keytally.core.adapter.keyvault;

import java.util.Optional;
import java.util.regex.Pattern;

/// How a vault answers where it is not the service itself but one of those who stand in for it.
public enum Manner {
    /// Knows itself by another name than it is reached by, asks nobody to sign in, and has words of its own.
    NAMED_OTHERWISE {
        @Override
        Told said(Told as, String origin) {
            Told named = as.with(as.status(), as.body().replace(origin, "http://emulator"));
            return as.status() == 409
                    ? named.with(409, error("InvalidOperation",
                            "Secret x is currently deleted and cannot be reused until recovered or purged."))
                    : named;
        }

        @Override
        Optional<String> challenge(String origin) {
            return Optional.empty();
        }
    },
    /// Calls itself as if it lay in the cloud, and gives no inner codes.
    NAMED_AS_IN_THE_CLOUD {
        @Override
        Told said(Told as, String origin) {
            String named = as.body().replace(origin, "https://emulator.vault.azure.net");
            return as.with(as.status(), INNER.matcher(named).replaceAll(""));
        }

        @Override
        Optional<String> challenge(String origin) {
            return Optional.of("Bearer authorization=\"https://login.localhost:8443/organisation\","
                    + " resource=\"https://vault.azure.net\"");
        }
    },
    /// Repeats of a change only what stands beside the secret, ends lists with an empty link, and tells errors without
    /// a frame.
    SPARING {
        @Override
        Told said(Told as, String origin) {
            String body = as.body().replace("\"nextLink\":null", "\"nextLink\":\"\"");
            if (as.method().equals("PATCH") && as.status() == 200) {
                return as.with(200, ID.matcher(body).replaceAll(""));
            }
            boolean isError = as.status() >= 400;
            return as.with(as.status(), isError ? body.replaceFirst("^\\{\"error\":(.*)}$", "$1") : body);
        }

        @Override
        Optional<String> challenge(String origin) {
            return Optional.of("Bearer authorization=\"" + origin + "/a0c2a3f5-e1b3-4d6a-9c41-2cdd1f2c7e0f\", scope=\""
                    + origin + "/.default\", resource=\"https://vault.azure.net\"");
        }
    },
    /// Has nothing where something is disabled, and names the place to sign in as documents do.
    HIDING {
        @Override
        Told said(Told as, String origin) {
            return as.status() == 403 && as.body().contains("disabled")
                    ? as.with(404, error("NotFound", "Operation get is not allowed on a disabled entity."))
                    : as;
        }

        @Override
        Optional<String> challenge(String origin) {
            return Optional.of("Bearer resource=\"" + origin + "\", authorization_uri=\"" + origin + "/secrets\"");
        }
    };

    private static final Pattern INNER = Pattern.compile(",\"innererror\":\\{[^}]*}");
    private static final Pattern ID = Pattern.compile("\"id\":\"[^\"]*\",");

    /// An answer on its way.
    record Told(String method, int status, String body) {

        Told with(int otherStatus, String otherBody) {
            return new Told(method, otherStatus, otherBody);
        }
    }

    /// What it says where the service would say this.
    abstract Told said(Told as, String origin);

    /// Whom it wants signed in; nobody where it is empty.
    abstract Optional<String> challenge(String origin);

    /// Whether a person must allow that it asks in another's name.
    public boolean asksForAnother() {
        return this == NAMED_AS_IN_THE_CLOUD;
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }
}
