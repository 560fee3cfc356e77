package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.List;

/// A segment being made beside the journal, which becomes part of it, whole and durable, by one rename.
final class NextSegment implements AutoCloseable {

    private final Folder folder;
    private final Seals seals;
    private final String name;
    private final RunHeader header;
    private final RunSeal run;
    private final Chain chain;
    private final Folder.Output file;
    private byte[] buffer = new byte[RunSeal.longestFrame(1024)];
    private long offset;
    private long sequence;
    private boolean isFinished;

    NextSegment(Journalled journalled, RunHeader header) throws IOException {
        this.folder = journalled.folder();
        this.seals = journalled.seals();
        this.name = SegmentNames.of(header.segment());
        this.header = header;
        this.run = new RunSeal(seals, header.salt());
        this.sequence = header.previous().sequence();
        this.chain = new Chain(header.previous().mark());
        folder.delete(SegmentNames.unfinished(name));
        this.file = folder.create(SegmentNames.unfinished(name));
        byte[] opening = header.encode(seals);
        write(opening, opening.length);
    }

    /// Copies the records of the segment before that never became durable there.
    void carry(Mark start, Stretch before) throws IOException, JournalException {
        Journalled apart = new Journalled(folder, seals, new Marks(seals.origin()));
        long last = before.end().orElseThrow().sequence();
        new Walk(apart, start, this::add, sequence + 1, last).over(List.of(before));
        if (sequence < last) {
            throw new JournalException(
                    JournalException.Kind.DISK_FAULT, "records not yet durable cannot be read again");
        }
    }

    private boolean add(Entry entry) throws IOException {
        if (entry.sequence() != sequence + 1) {
            return false;
        }
        sequence++;
        int most = RunSeal.longestFrame(entry.payload().length);
        buffer = buffer.length < most ? new byte[most] : buffer;
        long reach = entry.sequence() - header.previous().sequence();
        write(buffer, run.seal(buffer, new Entry(entry.sequence(), reach, entry.kind(), entry.payload())));
        return true;
    }

    private void write(byte[] bytes, int length) throws IOException {
        file.write(bytes, length);
        chain.extend(bytes, 0, length);
        offset += length;
    }

    void finish() throws IOException {
        file.force();
        folder.rename(SegmentNames.unfinished(name), name);
        folder.force();
        isFinished = true;
    }

    Folder.Output file() {
        return file;
    }

    RunSeal run() {
        return run;
    }

    Chain chain() {
        return chain;
    }

    long offset() {
        return offset;
    }

    /// Lets go of the file unless it became part of the journal.
    @Override
    public void close() throws IOException {
        if (!isFinished) {
            file.close();
        }
    }
}
