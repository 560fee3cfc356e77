package org.keytally.app.cli.rotation;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.Rotation;
import org.keytally.core.usecase.rotation.RotateKey;
import org.keytally.core.usecase.rotation.RotateKey.Result;
import org.keytally.core.usecase.rotation.Rotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keys rotate`
@Command(description = "Lead a key from its secret to the next: test the next, put it in use, end the former; goes on where it was cut.")
public final class KeysRotate implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "KEY", description = "An id or a label.")
    private @Nullable String key;

    @Option(names = "--program", description = "Let the provider's own program make the next secret, with your provisioning key.")
    private boolean isByProgram;

    @Option(names = "--retire", description = "End the former secret where a program can, and check that the provider takes it no more.")
    private boolean isRetired;

    @Option(names = "--back", description = "Use the former secret again.")
    private boolean isBack;

    @Option(names = "--yes", description = "Go on where a test is not good; with --retire, before its time and where nobody can find out.")
    private boolean yes;

    public KeysRotate(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String name = key == null ? "" : key;
        Keytally home = desk.existingHome().orElseThrow(() -> Problem.usage(
                desk.words().of("refusal.no-such-key", Refusals.shown(name)),
                desk.words().of("refusal.no-such-key.none")).stop());
        if ((isByProgram ? 1 : 0) + (isRetired ? 1 : 0) + (isBack ? 1 : 0) > 1) {
            return desk.show(Problem.usage(
                    desk.words().of("rotation.one-way"), desk.words().of("rotation.one-way.hint")));
        }
        Rotations rotations = home.rotations(desk.command().environment());
        return new RotationWords(desk, rotations).show(result(rotations, name));
    }

    private Result result(Rotations rotations, String name) {
        RotateKey rotating = rotations.rotateKey();
        if (isRetired) {
            Result result = rotating.retire(name, yes, yes);
            return result instanceof Result.TooEarly early && isEndedAllTheSame(early)
                    ? rotating.retire(name, false, true)
                    : result;
        }
        if (isBack) {
            return rotating.back(name);
        }
        Result result = isByProgram ? rotating.make(name, yes) : rotating.goOn(name, yes);
        return switch (result) {
            case Result.WantsSecret(Key wanting) -> taken(rotations, wanting);
            case Result.Untested untested when !yes && agrees(rotations, untested) -> rotating.goOn(name, true);
            default -> result;
        };
    }

    private Result taken(Rotations rotations, Key wanting) {
        RotationWords words = new RotationWords(desk, rotations);
        words.tellPage(wanting);
        Optional<Secret> given = desk.secret(desk.words().of("keys.replace.ask", wanting.label()));
        if (given.isEmpty()) {
            throw Problem.usage(
                    desk.words().of("keys.add.nothing"),
                    desk.words().of("rotation.nothing.hint", wanting.label())).stop();
        }
        try (Secret secret = given.get()) {
            Result result = rotations.rotateKey().take(wanting.label(), secret, yes);
            return result instanceof Result.Untested untested && agrees(rotations, untested)
                    ? rotations.rotateKey().take(wanting.label(), secret, true)
                    : result;
        }
    }

    private boolean isEndedAllTheSame(Result.TooEarly early) {
        return desk.agrees(false, desk.words().of(
                "rotation.too-early.ask", early.key().label(), RotationWords.until(early.rotation())));
    }

    private boolean agrees(Rotations rotations, Result.Untested untested) {
        Optional<Rotation> open = rotations.open(untested.key());
        desk.notice(new RotationWords(desk, rotations).verdict(untested.trial()));
        return desk.agrees(false, desk.words().of(
                open.isPresent() ? "rotation.anyway.kept" : "rotation.anyway", untested.key().label()));
    }
}
