package org.keytally.core.adapter.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.Replacement;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.catalog.OwnProvider;
import org.keytally.core.domain.catalog.OwnProviderBook;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFault.Kind;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.catalog.ProviderId;

/// The file in which a person describes providers of their own, beside those that come with the program.
public final class OwnProviders implements OwnProviderBook {

    /// Its name in a home.
    public static final String FILE = "providers.json";

    private static final int LONGEST = 256 * 1024;
    private static final String NOTHING = "[]";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
            .build();

    private final Path file;
    private final Supplier<List<Provider>> shipped;
    private final Supplier<Set<String>> plainHosts;
    private Optional<Known> known = Optional.empty();

    /// @param plainHosts hosts other than this machine for which plain http is allowed by name
    public OwnProviders(Path home, Supplier<List<Provider>> shipped, Supplier<Set<String>> plainHosts) {
        this.file = home.resolve(FILE);
        this.shipped = shipped;
        this.plainHosts = plainHosts;
    }

    /// The providers in the file, read anew where it was changed; none where there is no file.
    public synchronized List<Provider> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            FileTime written = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Set<String> hosts = plainHosts.get();
            if (known.filter(former -> former.isOf(written, size, hosts)).isEmpty()) {
                known = Optional.of(new Known(written, size, hosts, parse(bytes(size), hosts)));
            }
            return known.orElseThrow().providers();
        } catch (StreamReadException broken) {
            throw fault(Kind.MALFORMED, line(broken), "");
        } catch (IOException unreadable) {
            throw fault(Kind.UNREADABLE, 0, "");
        }
    }

    @Override
    public Change adding(OwnProvider entry) {
        return changed(entries -> entries.add(entry));
    }

    @Override
    public Change changing(OwnProvider entry) {
        return changed(entries -> entries.change(entry));
    }

    @Override
    public Change removing(ProviderId id) {
        return changed(entries -> entries.remove(id.value()));
    }

    private Change changed(Consumer<EntryTexts> change) {
        read();
        try {
            byte[] now = Files.exists(file) ? Files.readAllBytes(file) : NOTHING.getBytes(StandardCharsets.UTF_8);
            EntryTexts entries = EntryTexts.read(JSON, new String(now, StandardCharsets.UTF_8));
            change.accept(entries);
            byte[] then = entries.text().getBytes(StandardCharsets.UTF_8);
            if (then.length > LONGEST) {
                throw fault(Kind.TOO_LARGE, 0, "");
            }
            parse(then, plainHosts.get());
            return () -> write(then);
        } catch (IOException unreadable) {
            throw fault(Kind.UNREADABLE, 0, "");
        }
    }

    private synchronized void write(byte[] content) {
        known = Optional.empty();
        try {
            new Replacement(new LocalDisk(), file).with(content);
        } catch (SealedException full) {
            throw fault(Kind.UNWRITABLE, 0, "");
        }
    }

    private byte[] bytes(long size) throws IOException {
        if (size > LONGEST) {
            throw fault(Kind.TOO_LARGE, 0, "");
        }
        return Files.readAllBytes(file);
    }

    private List<Provider> parse(byte[] bytes, Set<String> hosts) throws IOException {
        List<Provider> providers = new ArrayList<>();
        OwnEntryCheck check = new OwnEntryCheck(shipped.get(), hosts);
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw fault(Kind.MALFORMED, 1, "");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                providers.add(check.passed(OwnEntry.read(parser)));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                throw fault(Kind.MALFORMED, parser.currentLocation().getLineNr(), "");
            }
        }
        return List.copyOf(providers);
    }

    private static int line(StreamReadException broken) {
        return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    }

    static ProviderFaultException fault(Kind kind, int line, String found) {
        return new ProviderFaultException(new ProviderFault(kind, line, found));
    }

    /// What was read, and of which state of the file.
    private record Known(FileTime written, long size, Set<String> hosts, List<Provider> providers) {

        boolean isOf(FileTime time, long length, Set<String> plain) {
            return written.equals(time) && size == length && hosts.equals(plain);
        }
    }
}
