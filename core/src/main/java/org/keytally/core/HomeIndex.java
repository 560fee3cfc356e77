package org.keytally.core;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.database.AuditLines;
import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.SqlIndex;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checkup;
import org.keytally.core.domain.home.IndexUpkeep;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.usecase.LedgerFaults;

/// The index of a home, opened only when somebody asks it something.
final class HomeIndex implements IndexUpkeep, Checkup {

    private final SqlIndex index;

    HomeIndex(Path home, HomeKey homeKey, ZoneId zone, Journal journal) {
        try (PurposeKey purpose = homeKey.derive(Purpose.INDEX)) {
            byte[] key = purpose.getEncoded();
            this.index = new SqlIndex(home, key, zone, new JournalRecords(journal), HomeIndex::line);
            Arrays.fill(key, (byte) 0);
        }
    }

    SqlIndex reports() {
        return index;
    }

    @Override
    public long rebuild() {
        try {
            index.rebuild();
            return index.catchUp();
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
    }

    @Override
    public List<Check> checks() {
        try {
            return List.of(Check.ok("index", Map.of("records", String.valueOf(index.catchUp()))));
        } catch (LedgerException failed) {
            return List.of(new Check(
                    "index", CheckState.CARE, CheckKind.INDEX_UNUSABLE, Map.of("cause", failed.kind().name())));
        }
    }

    void close() {
        index.close();
    }

    private static Optional<AuditLines.Line> line(byte kind, byte[] payload) {
        return JournalTrail.event(kind, payload)
                .map(event -> new AuditLines.Line(
                        event.at(),
                        event.action().code(),
                        event.subject().kind().code(),
                        event.subject().id(),
                        event.who(),
                        event.host()));
    }
}
