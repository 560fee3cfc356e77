package org.keytally.core.adapter.sealed.home;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Replacement;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.file.SealedSecrets;
import org.keytally.core.adapter.sealed.home.OpenedHome.Resealing;

/// The file `header` of a home: what kind of keychain it has, and its key in one wrapped copy for each way to open it.
public final class HomeHeader {

    /// The name of the file in the home.
    public static final String FILE = "header";

    private static final int LARGEST = 4096;

    private final Path home;
    private final Path path;
    private final Disk disk;
    private final Supplier<Argon2Cost> cost;
    private final SecureRandom random = new SecureRandom();

    /// @param cost asked when a passphrase is sealed, usually a `Calibration`
    public HomeHeader(Path home, Disk disk, Supplier<Argon2Cost> cost) {
        this.home = home;
        this.path = home.resolve(FILE);
        this.disk = disk;
        this.cost = cost;
    }

    public boolean isThere() {
        return disk.isThere(path);
    }

    /// What the header says before anybody opened it; only opening proves that it was not changed on purpose.
    public HeaderSummary summary() throws SealedException {
        HeaderContent content = bytes().content(FILE);
        return new HeaderSummary(content.id(), content.keychain(), content.copies().keySet());
    }

    /// Makes the folder and the header of a new home; `finish` ends the making once its first files are there.
    public OpenedHome make(KeychainKind keychain, HomeId id, Opener opener) throws SealedException {
        disk.prepare(home);
        requireNothingThere();
        HomeKey key = HomeKey.random(random);
        try {
            write(new HeaderContent(id, keychain, false, Map.of()).with(wrapped(key, id, opener)), key);
        } catch (SealedException failure) {
            key.close();
            throw failure;
        }
        return new OpenedHome(id, keychain, key, false, Resealing.NOT_NEEDED);
    }

    /// An id for a home that is to be made, so that the keychain can hold its item first.
    public HomeId newId() {
        byte[] bytes = new byte[HomeId.LENGTH];
        random.nextBytes(bytes);
        return HomeId.of(bytes);
    }

    public void finish(HomeKey key) throws SealedException {
        write(content(key).finished(), key);
    }

    /// Opens the home, and seals the copy anew if its parameters are weaker than those written today.
    public OpenedHome open(Opener opener) throws SealedException {
        HeaderBytes bytes = bytes();
        HeaderContent content = bytes.content(FILE);
        WrappedCopy copy = content.copyFor(Way.of(opener))
                .orElseThrow(() -> new SealedException(Kind.NO_SUCH_WAY, FILE, Way.of(opener).name()));
        HomeKey key = copy.open(content.id(), opener, FILE);
        if (!bytes.isSealedBy(key)) {
            key.close();
            throw forged();
        }
        return new OpenedHome(content.id(), content.keychain(), key, content.isFinished(), resealed(copy, key, opener));
    }

    /// Adds a way to open the home, or replaces what opened it by that way.
    public void add(HomeKey key, Opener opener) throws SealedException {
        HeaderContent content = content(key);
        write(content.with(wrapped(key, content.id(), opener)), key);
    }

    /// Removes a way; a copy of the header kept elsewhere still opens by it.
    public void remove(HomeKey key, Way way) throws SealedException {
        HeaderContent content = content(key);
        HeaderContent changed = content.without(Set.of(way));
        if (changed.copies().isEmpty()) {
            throw new SealedException(Kind.LAST_WAY, FILE, way.name());
        }
        write(changed, key);
    }

    /// Moves the home to another kind of keychain: the opener's way replaces the former one, a recovery phrase stays.
    public void move(HomeKey key, KeychainKind keychain, Opener opener) throws SealedException {
        HeaderContent content = content(key);
        write(content.without(Set.of(Way.KEYCHAIN, Way.PASSPHRASE))
                .with(wrapped(key, content.id(), opener))
                .of(keychain), key);
    }

    private Resealing resealed(WrappedCopy copy, HomeKey key, Opener opener) {
        if (!copy.isWeakerThan(Argon2Cost.LEAST_WRITTEN)) {
            return Resealing.NOT_NEEDED;
        }
        try {
            add(key, opener);
            return Resealing.DONE;
        } catch (SealedException notNow) {
            // A disk that is full or read-only must not keep the person out; the caller is told.
            return Resealing.PUT_OFF;
        }
    }

    private WrappedCopy wrapped(HomeKey key, HomeId id, Opener opener) {
        Argon2Cost chosen =
                switch (opener) {
                    case Passphrase _ -> cost.get();
                    case KeychainKey _,RecoveryPhrase _ -> Argon2Cost.NONE;
                };
        return WrappedCopy.of(key, id, opener, chosen, random);
    }

    private void requireNothingThere() throws SealedException {
        if (isThere()) {
            throw new SealedException(Kind.EXISTS, FILE, "a home is there already");
        }
        for (String file : Set.of(SealedRecords.FILE, SealedSecrets.FILE)) {
            if (disk.isThere(home.resolve(file))) {
                throw new SealedException(Kind.HEADER_LOST, FILE, "files of a home are there, its header is not");
            }
        }
    }

    private HeaderBytes bytes() throws SealedException {
        return HeaderBytes.read(disk.read(path, LARGEST), FILE);
    }

    private HeaderContent content(HomeKey key) throws SealedException {
        HeaderBytes bytes = bytes();
        if (!bytes.isSealedBy(key)) {
            throw forged();
        }
        return bytes.content(FILE);
    }

    private void write(HeaderContent content, HomeKey key) throws SealedException {
        new Replacement(disk, path).with(HeaderBytes.of(content, key));
    }

    private static SealedException forged() {
        return new SealedException(Kind.FORGED, FILE, "changed by somebody who does not know this home's key");
    }
}
