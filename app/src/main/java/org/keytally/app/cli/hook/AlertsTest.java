package org.keytally.app.cli.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.Keytally;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alerts test`
@Command(description = "Send a test alert through a channel: terminal, or a hook by its name.")
public final class AlertsTest implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "CHANNEL", description = "terminal, or the name of a hook.")
    private String channel = "";

    public AlertsTest(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (channel.equalsIgnoreCase(Hook.TERMINAL)) {
            desk.notice(desk.words().of("alerts.test.notice"));
            return done(Hook.TERMINAL);
        }
        Optional<Keytally> home = desk.existingHome();
        Optional<Hook> hook = home.flatMap(open -> open.hooks().find(channel));
        return hook.isEmpty()
                ? desk.show(unknown(home))
                : told(hook.get(), home.orElseThrow().hooks().test(hook.get()));
    }

    private int told(Hook hook, HookEnd end) {
        return end.isDone() ? done(hook.name()) : desk.show(failed(hook, end));
    }

    private int done(String name) {
        desk.result(
                json -> json.text("channel", name).text("outcome", "done"), desk.words().of("alerts.test.done", name));
        return ExitCode.DONE;
    }

    private Problem unknown(Optional<Keytally> home) {
        List<String> hooks = home.map(open -> open.hooks().show()).orElse(List.of()).stream()
                .map(line -> line.hook().name())
                .toList();
        String known = Stream.concat(Stream.of(Hook.TERMINAL), hooks.stream()).collect(Collectors.joining(", "));
        return Problem.usage(
                desk.words().of("alerts.test.unknown", Refusals.shown(channel)),
                desk.words().of("alerts.test.unknown.hint", known));
    }

    private Problem failed(Hook hook, HookEnd end) {
        String kind = switch (end.kind()) {
            case TOO_LONG -> "timeout";
            case NOT_REACHED -> "network";
            case DONE, NOT_STARTED, ENDED_BADLY, NOT_TAKEN, NOT_BEGUN -> "server";
        };
        return new Problem(
                ExitCode.PROVIDER,
                desk.words().of("alerts.test.failed"),
                desk.words().of("alerts.test.failed.message", hook.name(), new HookWords(desk.words()).end(end)),
                kind,
                Optional.of(desk.words().of("alerts.test.failed.hint")),
                Map.of());
    }
}
