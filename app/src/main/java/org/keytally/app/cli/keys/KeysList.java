package org.keytally.app.cli.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.ListKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keys list`
@Command(description = "List the keys, what expires and what is due for rotation.")
final class KeysList implements Callable<Integer> {

    private final Desk desk;
    private final KeyAnswers answers;

    @Option(names = "--provider", paramLabel = "ID", description = "Only keys of this provider.")
    private @Nullable String provider;

    KeysList(Desk desk) {
        this.desk = desk;
        this.answers = new KeyAnswers(desk);
    }

    @Override
    public Integer call() {
        refuseUnknownProvider();
        List<ListKeys.Line> lines = desk.existingHome().map(this::lines).orElse(List.of());
        desk.result(json -> json.list("keys", lines, KeyJson::write), text(lines));
        return ExitCode.DONE;
    }

    private void refuseUnknownProvider() {
        String wanted = provider;
        desk.existingHome().filter(home -> wanted != null && home.providerId(wanted).isEmpty()).ifPresent(home -> {
            KeyRefusal refusal = new KeyRefusal.UnknownProvider(String.valueOf(wanted), known(home));
            throw new Refusals(desk.words()).problem(refusal).stop();
        });
    }

    private static List<String> known(Keytally home) {
        return home.providers().all().stream().map(each -> each.id().value()).toList();
    }

    private List<ListKeys.Line> lines(Keytally home) {
        return home.keys().listKeys().list().stream()
                .filter(line -> provider == null
                        || home.providerId(provider).equals(Optional.of(line.key().provider())))
                .toList();
    }

    private String text(List<ListKeys.Line> lines) {
        if (lines.isEmpty()) {
            return desk.words().of(provider == null ? "keys.none" : "keys.none-of-provider");
        }
        Instant now = desk.home().now();
        Table table = new Table("", "LABEL", "PROVIDER", "SCOPE", "ENVIRONMENT", "KEY", "STATE", "LAST USED", "");
        for (ListKeys.Line line : lines) {
            Key key = line.key();
            table.row(
                    key.marks().primary() ? "★" : " ",
                    key.label(),
                    key.provider().value(),
                    Words.code(key.scope()),
                    key.environment().map(Words::code).orElse("all"),
                    key.trace().fingerprint().masked(),
                    desk.words().of("state", line.state()),
                    line.past().lastUsed().map(at -> Moments.relative(at, now)).orElse("–"),
                    answers.note(line));
        }
        return table + care(lines);
    }

    private String care(List<ListKeys.Line> lines) {
        long expiring = lines.stream().filter(line -> line.care().expiresWithin().isPresent()).count();
        long due = lines.stream().filter(line -> line.care().isDue()).count();
        if (expiring + due == 0) {
            return "";
        }
        return "\n" + desk.words().of("keys.care", expiring, due) + "\n";
    }
}
