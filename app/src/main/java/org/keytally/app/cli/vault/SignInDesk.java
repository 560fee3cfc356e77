package org.keytally.app.cli.vault;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.Programs;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInStep;

/// The person before a command who signs in: shown on standard error, so that the result stays one object.
final class SignInDesk implements SignInFace {

    private final Desk desk;

    private SignInDesk(Desk desk) {
        this.desk = desk;
    }

    /// Empty where nobody would see what to do.
    static Optional<SignInFace> of(Desk desk) {
        return desk.command().isInteractive() || desk.speaksJson()
                ? Optional.of(new SignInDesk(desk))
                : Optional.empty();
    }

    @Override
    public void show(SignInStep step) {
        switch (step) {
            case SignInStep.Page(URI address, Instant until) -> {
                boolean isOpened = Programs.openBrowser(address, desk.command().environment());
                tell("browser", step, Optional.empty(), desk.words().of(
                        isOpened ? "vault.sign-in.page" : "vault.sign-in.no-page", address, Moments.exact(until)));
            }
            case SignInStep.Code(URI address, String code, Instant until) -> tell(
                    "device", step, Optional.of(code),
                    desk.words().of("vault.sign-in.code", address, code, Moments.exact(until)));
        }
    }

    private void tell(String way, SignInStep step, Optional<String> code, String line) {
        if (desk.speaksJson()) {
            desk.talk().errors(Json.line(json -> {
                json.text("event", "sign-in").text("sign_in", way).text("address", step.address().toString());
                code.ifPresent(one -> json.text("code", one));
                json.moment("until", Optional.of(step.until()));
            }));
        } else {
            desk.notice(line);
        }
    }

    @Override
    public String farewell(boolean isSignedIn) {
        Words words = desk.words();
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Keytally</title></head>"
                + "<body style=\"font-family:sans-serif;margin:4em\"><p>"
                + words.of(isSignedIn ? "vault.sign-in.farewell" : "vault.sign-in.no-farewell") + "</p></body></html>";
    }
}
