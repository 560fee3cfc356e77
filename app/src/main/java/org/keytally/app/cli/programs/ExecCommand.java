package org.keytally.app.cli.programs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.keys.LendKey;
import org.keytally.core.usecase.keys.ListKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `exec`
@Command(description = "Run a program with a key in the variable its provider uses; what it prints is masked.")
public final class ExecCommand implements Callable<Integer> {

    /// More is no name of a program; the trail keeps it.
    private static final int LONGEST_NAME = 200;

    private final Desk desk;

    @Option(names = "--provider", required = true, paramLabel = "ID", description = "Whose key.")
    private String provider = "";

    @Option(names = "--key", paramLabel = "KEY", description = "This key and no other.")
    private @Nullable String key;

    @Option(names = "--as", paramLabel = "NAME", description = "The variable to put it in.")
    private @Nullable String variable;

    @Option(names = "--no-masking", description = "Let the program print what it likes, with your terminal as its own.")
    private boolean noMasking;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "After --, the program and its arguments.")
    private List<String> arguments = List.of();

    public ExecCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (variable != null && !variable.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
            return desk.show(
                    Problem.usage("The option --as takes the name of a variable.", "For example --as OPENAI_API_KEY."));
        }
        if (desk.existingHome().isEmpty()) {
            return desk.show(noKey());
        }
        LendKey.Wish wish = new LendKey.Wish(
                provider, desk.environment(), Optional.ofNullable(key), program(arguments.getFirst()));
        return switch (desk.home().keys().lendKey().lend(wish)) {
            case LendKey.Result.Lent(Key lent, Secret secret, String usual) -> run(secret, usual);
            case LendKey.Result.NoKey(List<ListKeys.Line> lookedAt) -> desk.show(noKey(lookedAt));
            case LendKey.Result.OtherProvider(Key other, Provider wanted) -> desk.show(Problem.usage(
                    desk.words().of("refusal.other-provider", other.label(), other.provider(), wanted.name()),
                    desk.words().of("exec.other-provider.hint", other.provider())));
            case LendKey.Result.NotLendable(Key kept) -> desk.show(notLendable(kept));
            case LendKey.Result.Forbidden(Key left) -> desk.show(forbidden(left));
            case LendKey.Result.Refused(var why) -> desk.show(new Refusals(desk.words()).problem(why));
        };
    }

    private Problem forbidden(Key left) {
        return new Problem(
                ExitCode.NO_ROUTE,
                desk.words().of("forbidden.error"),
                desk.words().of("forbidden.message"),
                "policy",
                Optional.of(desk.words().of("forbidden.hint", left.label())),
                Map.of());
    }

    private int run(Secret secret, String usual) throws InterruptedException {
        try (secret) {
            desk.talk().begun(Optional.empty());
            Child child = new Child(arguments, variable == null ? usual : variable, secret, !noMasking);
            OptionalInt code = desk.talk().runChild(child);
            return code.orElse(ExitCode.DONE);
        }
    }

    private Problem notLendable(Key kept) {
        return new Problem(
                ExitCode.NO_ROUTE,
                desk.words().of("exec.not-lendable.error"),
                desk.words().of("exec.not-lendable.message", kept.label()),
                "policy",
                Optional.of(desk.words().of("exec.not-lendable.hint", kept.label())),
                Map.of());
    }

    private Problem noKey(List<ListKeys.Line> lookedAt) {
        if (lookedAt.isEmpty()) {
            return noKey();
        }
        String seen = lookedAt.stream()
                .map(line -> line.key().label() + " (" + reason(line) + ")")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        Problem problem = noKey();
        return new Problem(
                problem.exitCode(),
                problem.error(),
                problem.message(),
                problem.kind(),
                Optional.of(desk.words().of("exec.looked-at", seen)),
                Map.of());
    }

    private String reason(ListKeys.Line line) {
        return line.key().serves(desk.environment())
                ? desk.words().of("state", line.state())
                : desk.words().of("state.elsewhere", line.key().environment().map(Words::code).orElse("all"));
    }

    private Problem noKey() {
        return new Problem(
                ExitCode.NO_ROUTE,
                desk.words().of("no-key.error"),
                desk.words().of("no-key.message"),
                "no-key",
                Optional.of(desk.words().of("no-key.hint")),
                Map.of());
    }

    private static String program(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
