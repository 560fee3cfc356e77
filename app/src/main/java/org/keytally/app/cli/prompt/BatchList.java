package org.keytally.app.cli.prompt;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.prompt.PendingBatch;
import picocli.CommandLine.Command;

/// `batch list`
@Command(description = "List the batches that are not collected; asks nobody.")
final class BatchList implements Callable<Integer> {

    private final Desk desk;

    BatchList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<PendingBatch> batches =
                desk.existingHome().map(home -> home.prompts().pendingBatches()).orElse(List.of());
        desk.result(json -> json.list("batches", batches, BatchList::write), text(batches));
        return ExitCode.DONE;
    }

    static void write(Json json, PendingBatch batch) {
        json.text("entry", batch.entry().toString())
                .text("batch", batch.remote())
                .text("provider", batch.provider().value())
                .text("model", batch.model())
                .text("at", batch.at().toString());
    }

    private String text(List<PendingBatch> batches) {
        if (batches.isEmpty()) {
            return desk.words().of("batch.none");
        }
        Instant now = desk.home().now();
        Table table = new Table("ENTRY", "PROVIDER", "MODEL", "GIVEN");
        for (PendingBatch batch : batches) {
            table.row(
                    batch.entry().toString(),
                    batch.provider().value(),
                    batch.model(),
                    Moments.relative(batch.at(), now));
        }
        return table.toString();
    }
}
