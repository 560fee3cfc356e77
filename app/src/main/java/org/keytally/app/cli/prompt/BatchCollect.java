package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.budget.AlertNotices;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.CollectBatches.Line;
import picocli.CommandLine.Command;

/// `batch collect`
@Command(description = "Fetch the answers to batches, print and book them.")
final class BatchCollect implements Callable<Integer> {

    private final Desk desk;

    BatchCollect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try {
            return collected();
        } catch (InterruptedException left) {
            Thread.currentThread().interrupt();
            return ExitCode.FAULT;
        }
    }

    private int collected() throws InterruptedException {
        Optional<Keytally> open = desk.existingHome();
        List<Line> lines =
                open.isEmpty() ? List.of() : open.get().prompts().collectBatches().collect();
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> json.list("batches", lines, this::write)));
        } else if (lines.isEmpty()) {
            desk.notice(desk.words().of("batch.none"));
        } else {
            lines.forEach(this::show);
        }
        open.ifPresent(new AlertNotices(desk)::tell);
        boolean isAllWell = lines.stream().allMatch(line -> line instanceof Line.Waiting || line instanceof Line.Given);
        return isAllWell ? ExitCode.DONE : ExitCode.PROVIDER;
    }

    private void write(Json json, Line line) {
        BatchList.write(json, line.batch());
        switch (line) {
            case Line.Waiting(_, String word) -> json.text("state", "waiting").text("reported", word);
            case Line.Ready _ -> json.text("state", "ready");
            case Line.Given(_, Reply reply, Optional<Spent> spent, _) ->
                json.text("state", "answered")
                        .text("text", reply.text())
                        .text("finish", reply.finish().kind().word())
                        .decimal("cost_usd", spent.flatMap(Spent::cost).map(Money::dollars));
            case Line.Failed(_, Failure failure) -> failure(json, "failed", failure);
            case Line.NotTold(_, Failure failure) -> failure(json, "unasked", failure);
            case Line.NotAsked(_, Refusal why) ->
                json.text("state", "unasked").text("message", problem(why).message());
            case Line.Unbooked(_, var why) ->
                json.text("state", "unbooked").text("message", desk.words().of("ledger", why));
        }
    }

    private static void failure(Json json, String state, Failure failure) {
        json.text("state", state)
                .text("kind", failure.kind().word())
                .text("reported", Optional.of(failure.detail()).filter(word -> !word.isEmpty()))
                .text("provider_message", failure.words().message());
    }

    private void show(Line line) {
        PendingBatch batch = line.batch();
        switch (line) {
            case Line.Waiting(_, String word) -> notice("batch.waiting", batch, word);
            case Line.Ready _ -> notice("batch.waiting", batch, "ready");
            case Line.Given(_, Reply reply, Optional<Spent> spent, _) -> {
                String cost = spent.flatMap(Spent::cost)
                        .map(amount -> "$" + amount.text())
                        .orElseGet(() -> desk.words().of("receipt.cost-unknown"));
                notice("batch.given", batch, cost);
                desk.piece(reply.text() + "\n");
            }
            case Line.Failed(_, Failure failure) -> notice("batch.failed", batch, reason(failure));
            case Line.NotTold(_, Failure failure) -> notice("batch.not-told", batch, reason(failure));
            case Line.NotAsked(_, Refusal why) ->
                notice("batch.not-told", batch, problem(why).message());
            case Line.Unbooked(_, var why) -> notice("batch.not-told", batch, desk.words().of("ledger", why));
        }
    }

    private Problem problem(Refusal why) {
        return new PromptProblems(desk.words()).of(why);
    }

    private String reason(Failure failure) {
        return failure.words().message().orElseGet(() -> failure.detail().isEmpty()
                ? failure.kind().word()
                : failure.detail());
    }

    private void notice(String name, PendingBatch batch, String what) {
        desk.notice(desk.words().of(name, batch.entry(), batch.provider(), batch.model(), what));
    }
}
