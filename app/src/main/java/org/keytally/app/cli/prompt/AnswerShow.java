package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.PendingBatch;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;

/// Shows what came of a prompt and gives the exit code.
final class AnswerShow {

    private final Desk desk;
    private final AnswerStream stream;
    private final PromptProblems problems;

    AnswerShow(Desk desk, AnswerStream stream) {
        this.desk = desk;
        this.stream = stream;
        this.problems = new PromptProblems(desk.words());
    }

    int show(Answer answer) {
        return switch (answer) {
            case Answer.Refused(var why) -> desk.show(problems.of(why));
            case Answer.Given(Reply reply, Receipt receipt) -> given(reply, receipt);
            case Answer.Failed(Failure failure, Receipt receipt) -> failed(failure, receipt);
            case Answer.Pending(PendingBatch batch) -> pending(batch);
            case Answer.Unbooked unbooked -> desk.show(problems.of(unbooked));
            case Answer.Left() -> ExitCode.FAULT;
        };
    }

    private int pending(PendingBatch batch) {
        desk.result(
                json -> {
                    BatchList.write(json, batch);
                    json.text("state", "waiting");
                },
                desk.words().of("batch.taken", batch.entry(), batch.provider(), batch.model()));
        return ExitCode.DONE;
    }

    private int given(Reply reply, Receipt receipt) {
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> AnswerJson.write(json, reply, receipt)));
            return ExitCode.DONE;
        }
        stream.end(reply.text());
        if (!reply.content().refusal().isEmpty()) {
            desk.notice(desk.words().of("prompt.refusal", reply.content().refusal()));
        } else if (reply.finish().kind() == Finish.Kind.DECLINED) {
            desk.notice(desk.words().of("prompt.declined"));
        }
        if (reply.finish().kind() == Finish.Kind.LENGTH) {
            desk.notice(desk.words().of("prompt.length"));
        }
        desk.notice(new ReceiptLine(desk.words()).of(receipt));
        return ExitCode.DONE;
    }

    private int failed(Failure failure, Receipt receipt) {
        List<ModelFacts> larger = desk.home().prompts().offerLargerModels().offer(failure, receipt);
        Problem problem = problems.of(failure, receipt, larger, desk.command().arguments());
        Optional<Reply> partial = failure.partial().filter(part -> !part.content().isEmpty());
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> {
                problems.write(json, problem, failure);
                if (!larger.isEmpty()) {
                    json.texts("larger_models", larger.stream().map(ModelFacts::model).toList());
                }
                partial.ifPresentOrElse(
                        part -> AnswerJson.write(json, part, receipt),
                        () -> json.text("entry", receipt.intent().id().toString())
                                .list("route", receipt.route().steps(), RouteShow::step));
            }));
            return problem.exitCode();
        }
        partial.ifPresent(part -> stream.end(part.text()));
        int code = desk.show(problem);
        failure.words().message().ifPresent(said -> desk.notice(desk.words().of("failure.said", said)));
        new PayerWords(desk.words()).heldBack(receipt.route()).forEach(desk::notice);
        partial.ifPresent(_ -> desk.notice(new ReceiptLine(desk.words()).of(receipt)));
        return code;
    }
}
