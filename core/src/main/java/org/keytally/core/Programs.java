package org.keytally.core;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.adapter.exec.ChildProcess;
import org.keytally.core.adapter.export.TableFiles;
import org.keytally.core.adapter.handover.SocketOwnership;
import org.keytally.core.adapter.handover.SocketPlaces;
import org.keytally.core.adapter.prices.PriceFiles;
import org.keytally.core.adapter.prices.Shipped;
import org.keytally.core.adapter.scan.DiskAndGitSearch;
import org.keytally.core.adapter.system.FolderSeclusion;
import org.keytally.core.adapter.system.SystemBrowser;
import org.keytally.core.domain.catalog.PriceRegister;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Ownership;
import org.keytally.core.domain.guard.ChildEnd;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.home.HomeSeclusion;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.home.ScanForKeys;
import org.keytally.core.usecase.prices.KnownPrices;
import org.keytally.core.usecase.prices.Prices;

/// What is needed of other programs: who owns a home, and starting one with a secret.
public final class Programs {

    private Programs() {}

    /// The ownership of a home by one process at a time.
    public static Ownership ownership(Path home, Surroundings surroundings) {
        return new SocketOwnership(home,
                folder -> Files.exists(folder.resolve(Keytally.HEADER_FILE)),
                new SocketPlaces(surroundings.runtimeFolder(), surroundings.temporaryFolder()));
    }

    /// Who may look into the home in that folder, whether or not it opens.
    public static HomeSeclusion seclusion(Path home) {
        return new FolderSeclusion(home);
    }

    /// The providers that come with the program, where there is no home.
    public static Providers providers() {
        return Shelf.shipped().providers();
    }

    /// The search for keys where there is no home: by their shapes alone.
    public static ScanForKeys scanByShape(Map<String, String> environment) {
        return new ScanForKeys(new DiskAndGitSearch(LeakShapes.shipped(), new NoFingerprints(), environment),
                List.of());
    }

    /// Opens a page in the browser of this machine; false where nothing could be started.
    ///
    /// @param environment of whoever asks for it, whose path names the programs
    public static boolean openBrowser(URI page, Map<String, String> environment) {
        return new SystemBrowser(System.getProperty("os.name", ""), environment).open(page);
    }

    /// What can be asked about prices where there is no home.
    public static Prices prices() {
        Shipping shipping = new Shipping();
        KnownPrices known =
                new KnownPrices(shipping::prices, List::of, shipping::providers, Clock.tickMillis(ZoneOffset.UTC));
        return new Prices(known, Optional.empty(), Shipped::models, files());
    }

    static Prices prices(PriceRegister own, Supplier<Providers> providers, InstantSource clock) {
        KnownPrices known = new KnownPrices(new Shipping()::prices, own::rows, providers, clock);
        return new Prices(known, Optional.of(own), Shipped::models, files());
    }

    private static Prices.Files files() {
        return new Prices.Files(new PriceFiles(), new TableFiles());
    }

    /// Runs a program to its end; what it prints goes to these streams where it is masked.
    public static ChildEnd run(Child child, OutputStream output, OutputStream errors) throws InterruptedException {
        return new ChildProcess(output, errors).run(child);
    }

    /// What comes with the program, read when it is first wanted.
    private static final class Shipping {

        private Optional<List<PriceRow>> prices = Optional.empty();
        private Optional<Providers> providers = Optional.empty();

        synchronized List<PriceRow> prices() {
            if (prices.isEmpty()) {
                prices = Optional.of(Shipped.prices());
            }
            return prices.get();
        }

        synchronized Providers providers() {
            if (providers.isEmpty()) {
                providers = Optional.of(new Providers(ProviderFile.shipped()));
            }
            return providers.get();
        }
    }

    /// Where no secret is known there is nothing to compare with.
    private static final class NoFingerprints implements Fingerprints {

        @Override
        public Fingerprint of(Secret secret) {
            return new Fingerprint("", "");
        }

        @Override
        public String hash(byte[] bytes, int offset, int length) {
            return "";
        }
    }
}
