package org.keytally.core.adapter.keyvault;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultSignIn;

/// The line to one vault: signs in as it asks, and sends again what may be sent again.
///
/// Nothing but an empty question leaves before the vault has said whom it trusts.
final class VaultLine {

    // A secret has 25 kB at most and a page 25 entries with 15 tags each.
    private static final int MOST = 4 << 20;
    private static final int UNAUTHORISED = 401;
    private static final String CHALLENGE = "www-authenticate";
    private static final String REGION = "x-ms-keyvault-region";
    // It is shown to people.
    private static final Pattern POSSIBLE_REGION = Pattern.compile("[a-z0-9-]{1,40}");

    private final VaultAddress vault;
    private final HttpLine line;
    private final Challenges challenges;
    private final VaultSignIn signIn;
    private final Waits waits;
    private Entrance entrance = new Unknown();
    private volatile Optional<String> region = Optional.empty();

    private sealed interface Entrance {}

    private record Unknown() implements Entrance {}

    private record Open() implements Entrance {}

    private record Guarded(VaultChallenge challenge) implements Entrance {}

    VaultLine(VaultAddress vault, HttpLine line, Challenges challenges, VaultSignIn signIn, Waits waits) {
        this.vault = vault;
        this.line = line;
        this.challenges = challenges;
        this.signIn = signIn;
        this.waits = waits;
    }

    /// Where the vault lies, as its last answer said.
    Optional<String> region() {
        return region;
    }

    /// Sends a request; what the vault did not fulfil is thrown.
    KeptAnswer send(VaultRequest request) throws VaultException {
        Waits.Run run = waits.begin();
        boolean isRefused = false;
        while (true) {
            KeptAnswer answer = asked(request, isRefused, run);
            if (answer.isGood()) {
                return answer;
            }
            try (answer) {
                if (answer.status() == UNAUTHORISED && !isRefused) {
                    // The token may have ended, or been taken back, a second ago.
                    isRefused = true;
                    entrance = new Guarded(renewed(answer));
                    continue;
                }
                waitOrThrow(Complaint.of(answer), request.isRepeatable(), run);
            }
        }
    }

    /// Whom the vault wants signed in; empty where it asks nobody to.
    Optional<VaultChallenge> challenge() throws VaultException {
        return entrance(waits.begin()) instanceof Guarded guarded ? Optional.of(guarded.challenge()) : Optional.empty();
    }

    private KeptAnswer asked(VaultRequest request, boolean isRefused, Waits.Run run) throws VaultException {
        if (!(entrance(run) instanceof Guarded guarded)) {
            return exchanged(request, Optional.empty(), run);
        }
        try (Secret token = signIn.token(guarded.challenge(), isRefused)) {
            return exchanged(request, Optional.of(token), run);
        }
    }

    // Who refuses a token need not say once more where to fetch one.
    private VaultChallenge renewed(KeptAnswer answer) throws VaultException {
        Optional<String> header = answer.header(CHALLENGE);
        return entrance instanceof Guarded guarded && !challenges.saysWhere(header)
                ? challenges.renewed(guarded.challenge(), header)
                : challenges.read(header);
    }

    private Entrance entrance(Waits.Run run) throws VaultException {
        while (entrance instanceof Unknown) {
            try (KeptAnswer answer = exchanged(VaultRequest.get(Paths.ANYTHING), Optional.empty(), run)) {
                if (answer.status() == UNAUTHORISED) {
                    entrance = new Guarded(challenges.read(answer.header(CHALLENGE)));
                } else if (answer.isGood()) {
                    entrance = new Open();
                } else {
                    waitOrThrow(Complaint.of(answer), true, run);
                }
            }
        }
        return entrance;
    }

    private static void waitOrThrow(Complaint complaint, boolean isRepeatable, Waits.Run run) throws VaultException {
        boolean mayRepeat =
                complaint.status() == 429 || complaint.isUnderWay() || (complaint.isPassing() && isRepeatable);
        if (!mayRepeat || !run.again(complaint.after())) {
            throw complaint.fault();
        }
    }

    private KeptAnswer exchanged(VaultRequest request, Optional<Secret> token, Waits.Run run)
            throws VaultException {
        while (true) {
            KeptAnswer answer = new KeptAnswer(MOST);
            try {
                line.exchange(request.letter(vault, token), answer);
                if (answer.isTooLong()) {
                    answer.close();
                    throw new VaultException(Kind.MALFORMED, "the answer is far too long");
                }
                region = answer.header(REGION)
                        .map(told -> told.strip().toLowerCase(Locale.ROOT))
                        .filter(told -> POSSIBLE_REGION.matcher(told).matches())
                        .or(() -> region);
                return answer;
            } catch (HttpException failed) {
                answer.close();
                boolean mayRepeat = request.isRepeatable() || !failed.kind().mayHaveArrived();
                if (!mayRepeat || !isPassing(failed.kind()) || !run.again(Optional.empty())) {
                    throw new VaultException(Kind.UNREACHABLE, failed.kind().word());
                }
            }
        }
    }

    // Who is not there now will hardly be there in a second, and the person waits.
    private static boolean isPassing(HttpException.Kind kind) {
        return switch (kind) {
            case CUT, IDLE, STOPPED_BEFORE -> !Thread.currentThread().isInterrupted();
            case ADDRESS_REFUSED, HEADER_REFUSED, DNS, REFUSED, UNREACHABLE, CONNECT_TIMEOUT, TLS, OTHER_CERTIFICATE,
                    PROXY, STOPPED, TOO_LONG, NO_HTTP, ENCODING, TOO_MUCH ->
                false;
        };
    }
}
