package org.keytally.app.cli.prompt;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.Desk;
import org.keytally.app.cli.ExitCode;
import org.keytally.app.cli.Problem;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.ListKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prompt`
@Command(description = "Send a prompt.")
public final class PromptCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "TEXT", description = "The prompt, or - for standard input.")
    private @Nullable String text;

    @Option(names = "--provider", paramLabel = "ID", description = "The provider to send it to.")
    private @Nullable String provider;

    public PromptCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Key> key = desk.existingHome().flatMap(home -> home.listKeys().list().stream()
                .map(ListKeys.Line::key)
                .filter(one -> one.serves(desk.environment()))
                .filter(one -> provider == null || home.providerId(provider).equals(Optional.of(one.provider())))
                .findFirst());
        if (key.isEmpty()) {
            return desk.show(noKey());
        }
        if (String.valueOf(text).isBlank()) {
            return desk.show(Problem.usage("The prompt is empty.", "Type it, or give - and standard input."));
        }
        return desk.show(
                Problem.usage("This version keeps keys; it does not send prompts yet.", "Use exec to lend a key."));
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
}
