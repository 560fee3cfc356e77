package org.keytally.core.usecase.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.ArchiveForm;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.Witness;

/// Brings an archive into the home; what is there already is overwritten only where a person agrees.
public final class ImportData {

    /// What came of it.
    ///
    /// @param withoutSecret labels of keys that came without their secret and must be given one
    public record Result(int added, int overwritten, int left, List<String> withoutSecret) {}

    /// Where an archive goes to.
    public record Target(
            KeyRegister register, SettingBook settings, SecretStore store, Fingerprints fingerprints,
            Witness witness) {}

    private final Target target;
    private final SecretParcel parcel;
    private final ArchiveForm form;

    public ImportData(Target target, SecretParcel parcel, ArchiveForm form) {
        this.target = target;
        this.parcel = parcel;
        this.form = form;
    }

    /// Reads an archive; empty where it is none of ours.
    public Optional<Archive> read(byte[] bytes) {
        return form.read(bytes).filter(ImportData::isSafe);
    }

    // An archive must not send a secret where a person could not have sent it.
    private static boolean isSafe(Archive archive) {
        return archive.keys().stream()
                .flatMap(key -> key.connection().endpoint().stream())
                .allMatch(address -> Endpoint.of(address.toString(), Set.of()) instanceof Endpoint.Usable);
    }

    /// Opens the secrets of an archive; empty where the passphrase is wrong.
    public Optional<Map<KeyId, Secret>> open(Archive archive, Secret passphrase) {
        return archive.parcel().flatMap(sealed -> parcel.open(sealed, passphrase));
    }

    /// The key that would be overwritten by one of the archive.
    public Optional<Key> standing(Key arriving) {
        return target.register().all().stream()
                .filter(key -> !key.isRemoved())
                .filter(key -> key.id().equals(arriving.id()) || key.isNamed(arriving.label()))
                .findFirst();
    }

    /// Brings in what is new, and asks for each key that is there already whether it may be overwritten.
    public Result take(Archive archive, Map<KeyId, Secret> secrets, Predicate<Key> mayOverwrite)
            throws SecretStoreException {
        int added = 0;
        int overwritten = 0;
        int left = 0;
        List<String> bare = new ArrayList<>();
        for (Key key : archive.keys()) {
            Optional<Key> standing = standing(key);
            if (standing.isPresent() && !mayOverwrite.test(standing.get())) {
                left++;
                continue;
            }
            put(key, standing, Optional.ofNullable(secrets.get(key.id())), bare);
            overwritten += standing.isPresent() ? 1 : 0;
            added += standing.isPresent() ? 0 : 1;
        }
        List<SettingValue> set = target.settings().all();
        archive.settings().stream()
                .filter(value -> set.stream()
                        .noneMatch(own -> own.setting() == value.setting() && own.where().equals(value.where())))
                .forEach(target.settings()::set);
        target.witness().tell(AuditAction.DATA_IMPORTED, Subject.HOME, Map.of(
                "added", String.valueOf(added), "overwritten", String.valueOf(overwritten), "left",
                String.valueOf(left)));
        return new Result(added, overwritten, left, List.copyOf(bare));
    }

    // A fingerprint holds in the home that made it only; without the secret the arriving one stands for nothing.
    private void put(Key arriving, Optional<Key> standing, Optional<Secret> secret, List<String> bare)
            throws SecretStoreException {
        Key key = uncrowned(standing.map(own -> arriving.inPlaceOf(own.id())).orElse(arriving));
        if (secret.isPresent()) {
            target.store().put(key.secretName(), secret.get());
            target.register()
                    .save(List.of(key.withFingerprint(target.fingerprints().of(secret.get()), secret.get().length())));
            return;
        }
        Fingerprint kept = standing.map(own -> own.trace().fingerprint())
                .orElse(new Fingerprint("", arriving.trace().fingerprint().lastFour()));
        int length = standing.map(own -> own.trace().length()).orElse(arriving.trace().length());
        if (standing.isEmpty()) {
            bare.add(key.label());
        }
        // Where the own secret stays, so does the address it may leave for.
        Key bound = standing.map(own -> key.withConnection(own.connection())).orElse(key);
        target.register().save(List.of(bound.withFingerprint(kept, length)));
    }

    private Key uncrowned(Key key) {
        boolean isRivalled = target.register().all().stream()
                .anyMatch(other -> !other.isRemoved()
                        && !other.id().equals(key.id())
                        && other.competesWith(key)
                        && other.marks().primary());
        return isRivalled ? key.withMarks(key.marks().withPrimary(false)) : key;
    }
}
