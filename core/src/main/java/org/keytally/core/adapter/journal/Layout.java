package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which segments there are and how one continues another, read from their first headers alone.
final class Layout {

    private final Folder folder;
    private final NavigableMap<Integer, RunHeader.Reading> headers = new TreeMap<>();
    private final List<String> tooOpen = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private Layout(Folder folder) {
        this.folder = folder;
    }

    static Layout read(Folder folder, Seals seals) throws IOException, JournalException {
        Layout layout = new Layout(folder);
        for (String name : folder.names()) {
            if (name.equals(SegmentNames.HEAD)) {
                layout.admit(name);
            }
            if (SegmentNames.number(name).isPresent()) {
                layout.admit(name);
                layout.headers.put(SegmentNames.number(name).getAsInt(), layout.header(name, seals));
            }
        }
        layout.link();
        return layout;
    }

    private void admit(String name) throws IOException, JournalException {
        Optional<Folder.Facts> facts = folder.facts(name);
        if (facts.isEmpty() || !facts.get().isRegular()) {
            throw new JournalException(JournalException.Kind.NO_PLAIN_FILE, name);
        }
        if (!facts.get().isOurs()) {
            throw new JournalException(JournalException.Kind.FOREIGN_OWNER, name);
        }
        if (!facts.get().isPrivate()) {
            tooOpen.add(name);
        }
    }

    private RunHeader.Reading header(String name, Seals seals) throws IOException, JournalException {
        byte[] bytes = new byte[RunHeader.LENGTH];
        try (Folder.Input file = folder.read(name)) {
            file.read(bytes, 0, bytes.length, 0);
        }
        RunHeader.Reading header = RunHeader.decode(bytes, seals);
        if (header instanceof RunHeader.Newer) {
            throw new JournalException(JournalException.Kind.NEWER, name);
        }
        return header;
    }

    /// Refuses segments of which none was sealed by the key at hand.
    void refuseForeign() throws JournalException {
        boolean isForeign = headers.values().stream().anyMatch(RunHeader.Foreign.class::isInstance);
        if (isForeign && headers.values().stream().noneMatch(RunHeader.Good.class::isInstance)) {
            throw new JournalException(JournalException.Kind.OTHER_KEY, "no segment was sealed by this key");
        }
    }

    /// Follows from the last segment back which one each continues; segments nobody continues were given up.
    private void link() {
        if (headers.isEmpty()) {
            return;
        }
        Stretch stretch = Stretch.open(headers.lastKey());
        while (stretch.segment() > 0) {
            stretches.addFirst(stretch);
            stretch = before(stretch.segment());
        }
    }

    private Stretch before(int segment) {
        Optional<RunHeader> header = header(segment);
        if (header.isPresent()) {
            return Stretch.closed(header.get().previous().segment(), header.get().previous());
        }
        Integer lower = headers.lowerKey(segment);
        return Stretch.open(lower == null ? 0 : lower);
    }

    /// The first header of a segment, unless it is not good or belongs elsewhere.
    Optional<RunHeader> header(int segment) {
        return headers.get(segment) instanceof RunHeader.Good good && good.header().segment() == segment
                && good.header().previous().segment() < segment ? Optional.of(good.header()) : Optional.empty();
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    List<String> tooOpen() {
        return tooOpen;
    }

    int highest() {
        return headers.isEmpty() ? 0 : headers.lastKey();
    }

    /// The last sequence that the first headers claim to be durable.
    long forced() {
        return headers.keySet()
                .stream()
                .map(this::header)
                .flatMap(Optional::stream)
                .mapToLong(RunHeader::forced)
                .max()
                .orElse(0);
    }

    /// Damage that earlier starts found and wrote down.
    List<Damage> known() {
        return headers.keySet()
                .stream()
                .map(this::header)
                .flatMap(Optional::stream)
                .map(RunHeader::damage)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether every segment is there, with a good header and long enough; what the records hold is not looked at.
    boolean isSound() throws IOException {
        for (Stretch stretch : stretches) {
            Optional<Folder.Facts> facts = folder.facts(stretch.name());
            if (header(stretch.segment()).isEmpty() || facts.isEmpty() || facts.get().size() < stretch.least()) {
                return false;
            }
        }
        return true;
    }
}
