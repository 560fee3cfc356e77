package org.keytally.app.cli.rotation;

import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.cli.vault.Publishing;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.SecretTrial;
import org.keytally.core.usecase.rotation.RotateKey.Result;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.vault.PublishKey;

/// How far a rotation has come, in words.
final class RotationWords {

    private final Desk desk;
    private final Rotations rotations;

    RotationWords(Desk desk, Rotations rotations) {
        this.desk = desk;
        this.rotations = rotations;
    }

    int show(Result result) {
        return switch (result) {
            case Result.Stands(Key key, Rotation rotation) -> {
                desk.result(json -> write(json, key, rotation), stands(key, rotation));
                yield ExitCode.DONE;
            }
            case Result.WantsSecret(Key key) -> desk.show(Problem.usage(
                    desk.words().of("keys.add.nothing"), desk.words().of("rotation.nothing.hint", key.label())));
            case Result.Untested(Key key, SecretTrial trial) -> desk.show(provider(
                    kind(trial), words().of("rotation.untested", key.label(), verdict(trial)),
                    words().of("rotation.untested.hint", key.label())));
            case Result.TooEarly(Key key, Rotation rotation) -> desk.show(Problem.usage(
                    words().of("rotation.too-early", key.label(), until(rotation)),
                    words().of("rotation.too-early.hint", key.label())).with("stage", Words.code(rotation.stage())));
            case Result.StillGood(Key key, Rotation rotation) -> desk.show(provider(
                    "bad-request", words().of("rotation.still-good", key.label(), name(key)),
                    words().of("rotation.still-good.hint", page(key), key.label())).with("stage",
                            Words.code(rotation.stage())));
            case Result.Unproven(Key key, Rotation rotation) -> desk.show(provider(
                    "network", words().of("rotation.unproven", key.label(), name(key)),
                    words().of("rotation.unproven.hint", page(key), key.label())).with("stage",
                            Words.code(rotation.stage())));
            case Result.NotBegun(Key key) -> desk.show(Problem.usage(
                    words().of("rotation.not-begun", key.label()),
                    words().of("rotation.not-begun.hint", key.label())));
            case Result.Refused(var why) -> desk.show(new Refusals(words()).problem(why));
            case Result.MintFailed(Key key, MintException.Kind why, String detail, boolean _) -> desk.show(
                    new MintWords(words()).problem(name(key), why, detail, Optional.empty()));
            case Result.NotPublished(Key key, PublishKey.Result why) -> rotations.means().vaults().placeOf(key)
                    .map(place -> new Publishing(desk).show(place.link(), why))
                    .orElseGet(() -> desk.show(new Refusals(words()).problem(new KeyRefusal.Leased(key))));
        };
    }

    /// Tells where the next key is made by hand.
    void tellPage(Key key) {
        desk.notice(words().of("rotation.make", page(key), key.label()));
    }

    String verdict(SecretTrial trial) {
        return switch (trial) {
            case SecretTrial.Tried(KeyTrial.Verdict verdict, var _) -> verdict == KeyTrial.Verdict.VALID
                    ? ""
                    : words().of("vault.publish.verdict", verdict);
            case SecretTrial.NotTried _ -> words().of("vault.publish.not-tried");
        };
    }

    private static String kind(SecretTrial trial) {
        return trial instanceof SecretTrial.Tried(KeyTrial.Verdict verdict, var _)
                ? switch (verdict) {
                    case UNREACHABLE -> "network";
                    case NO_CREDIT -> "quota";
                    case RATE_LIMITED -> "rate-limited";
                    case NO_PERMISSION -> "no-permission";
                    case UNCLEAR -> "server";
                    case VALID, INVALID -> "invalid-key";
                }
                : "bad-request";
    }

    private static void write(Json json, Key key, Rotation rotation) {
        json.text("key", key.label())
                .text("stage", Words.code(rotation.stage()))
                .moment("begun", Optional.of(rotation.begun()))
                .text("former", Optional.of(shown(rotation.former())))
                .text("next", rotation.next().map(RotationWords::shown))
                .text("made_by", rotation.next().map(_ -> rotation.made().isPresent() ? "program" : "hand"))
                .flag("former_ends_by_program", rotation.replaced().isPresent())
                .moment("grace_until", rotation.until());
    }

    private String stands(Key key, Rotation rotation) {
        return switch (rotation.stage()) {
            case ASKED, READY -> words().of("rotation.ready", key.label());
            case GRACE -> rotation.replaced().isPresent()
                    ? words().of("rotation.grace.program", key.label(), until(rotation))
                    : words().of("rotation.grace", key.label(), until(rotation), page(key));
            case DONE -> words().of("rotation.done", key.label(), name(key));
            case BACK -> words().of("rotation.back", key.label(), page(key));
        };
    }

    static String until(Rotation rotation) {
        return rotation.until().map(Moments::exact).orElse("");
    }

    private String page(Key key) {
        return rotations.means().providers().get().find(key.provider())
                .flatMap(provider -> provider.keys().page())
                .map(Object::toString)
                .orElseGet(() -> name(key));
    }

    private String name(Key key) {
        return rotations.means().providers().get().find(key.provider()).map(Provider::name)
                .orElse(key.provider().value());
    }

    private Problem provider(String kind, String message, String hint) {
        return new Problem(
                ExitCode.PROVIDER, words().of("rotation.error"), message, kind, Optional.of(hint), java.util.Map.of());
    }

    private static String shown(String hash) {
        return hash.length() <= 16 ? hash : hash.substring(0, 16);
    }

    private Words words() {
        return desk.words();
    }
}
