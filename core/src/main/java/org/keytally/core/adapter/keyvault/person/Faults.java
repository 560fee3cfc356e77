package org.keytally.core.adapter.keyvault.person;

import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// What the library says went wrong, in our words.
///
/// Its own are left out but for the codes: they repeat what the directory wrote, at length.
final class Faults {

    private static final Pattern NUMBER = Pattern.compile("AADSTS[0-9]{2,12}");
    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9_-]{1,60}");
    private static final Set<String> LATE = Set.of("expired_token", "code_expired");
    private static final Set<String> NOBODY = Set.of("cache_miss", "no_account_in_cache");

    private Faults() {}

    /// @param isAsked whether a person was asked, so that nothing can have ended
    static VaultException of(Throwable failed, boolean isAsked) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            Optional<VaultException> known = known(one, isAsked);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new VaultException(Kind.SIGN_IN_DECLINED, "the directory gave no clear answer");
    }

    private static Optional<VaultException> known(Throwable one, boolean isAsked) {
        return switch (one) {
            case VaultException ours -> Optional.of(ours);
            case HttpException unreached ->
                Optional.of(new VaultException(Kind.UNREACHABLE, unreached.kind().word()));
            case MsalInteractionRequiredException ended when !isAsked ->
                Optional.of(new VaultException(Kind.SIGN_IN_ENDED, codes(ended)));
            case MsalServiceException refused -> Optional.of(new VaultException(
                    LATE.contains(code(refused)) ? Kind.SIGN_IN_LATE : Kind.SIGN_IN_DECLINED, codes(refused)));
            case MsalClientException ours when one.getCause() == null ->
                Optional.of(new VaultException(kind(ours), codes(ours)));
            default -> Optional.empty();
        };
    }

    private static Kind kind(MsalClientException failed) {
        if (NOBODY.contains(code(failed))) {
            return Kind.NOT_SIGNED_IN;
        }
        return LATE.contains(code(failed)) ? Kind.SIGN_IN_LATE : Kind.SIGN_IN_DECLINED;
    }

    private static String codes(MsalException failed) {
        Matcher number = NUMBER.matcher(text(failed.getMessage()));
        return code(failed) + (number.find() ? ", " + number.group() : "");
    }

    private static String code(MsalException failed) {
        return Optional.of(text(failed.errorCode())).filter(code -> CODE.matcher(code).matches()).orElse("unknown");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
