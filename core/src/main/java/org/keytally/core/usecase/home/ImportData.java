package org.keytally.core.usecase.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.ArchiveForm;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.PlaceKey;

/// Brings an archive into the home; what is there already is overwritten only where a person agrees.
public final class ImportData {

    /// What came of it.
    ///
    /// @param withoutSecret labels of keys that came without their secret and must be given one
    public record Result(int added, int overwritten, int left, List<String> withoutSecret) {}

    /// What came of opening the secrets.
    public sealed interface Opening {

        record Opened(Map<KeyId, Secret> secrets) implements Opening {}

        record WrongPassphrase() implements Opening {}

        /// What stands beside the secrets is not what was sealed with them.
        ///
        /// @param labels of keys whose record was changed or added
        /// @param missing how many records were taken out
        record Changed(List<String> labels, long missing, boolean settings) implements Opening {}
    }

    private final KeyRing ring;
    private final SettingBook settings;
    private final SecretParcel parcel;
    private final ArchiveForm form;

    public ImportData(KeyRing ring, SettingBook settings, SecretParcel parcel, ArchiveForm form) {
        this.ring = ring;
        this.settings = settings;
        this.parcel = parcel;
        this.form = form;
    }

    /// Reads an archive; empty where it is none of ours.
    public Optional<Archive> read(byte[] bytes) {
        return form.read(bytes).filter(ImportData::isSafe);
    }

    /// Whether it was written by a later version, which this one cannot read.
    public boolean isNewer(byte[] bytes) {
        return form.isNewer(bytes);
    }

    // An archive must not send a secret where a person could not have sent it.
    private static boolean isSafe(Archive archive) {
        return archive.keys().stream()
                .flatMap(key -> key.connection().endpoint().stream())
                .allMatch(address -> Endpoint.of(address.toString(), Set.of()) instanceof Endpoint.Usable);
    }

    /// Opens the secrets of an archive.
    public Opening open(byte[] bytes, Secret passphrase) {
        Archive archive = form.read(bytes).orElseThrow(() -> new IllegalArgumentException("no archive"));
        return archive.parcel()
                .flatMap(sealed -> parcel.open(sealed, passphrase))
                .map(content -> compared(archive, form.digests(bytes), content))
                .orElseGet(Opening.WrongPassphrase::new);
    }

    private static Opening compared(Archive archive, Map<String, String> found, SecretParcel.Content content) {
        Map<String, String> sealed = content.digests();
        if (found.equals(sealed)) {
            return new Opening.Opened(content.secrets());
        }
        content.secrets().values().forEach(Secret::close);
        Set<String> known = archive.keys().stream().map(key -> key.id().value()).collect(Collectors.toSet());
        return new Opening.Changed(
                archive.keys().stream().filter(key -> differs(key.id().value(), found, sealed)).map(Key::label)
                        .toList(),
                sealed.keySet().stream().filter(id -> !id.equals(ArchiveForm.SETTINGS) && !known.contains(id)).count(),
                differs(ArchiveForm.SETTINGS, found, sealed));
    }

    private static boolean differs(String name, Map<String, String> found, Map<String, String> sealed) {
        return !found.getOrDefault(name, "").equals(sealed.getOrDefault(name, ""));
    }

    /// Each key is brought in or left as a whole; where one fails, those before it are there.
    ///
    /// @param mayOverwrite asked for each key that is there already
    public Result take(Archive archive, Map<KeyId, Secret> secrets, Predicate<Key> mayOverwrite)
            throws SecretStoreException {
        PlaceKey place = new PlaceKey(ring);
        int added = 0;
        int overwritten = 0;
        List<String> bare = new ArrayList<>();
        for (Key key : archive.keys()) {
            Optional<Secret> secret = Optional.ofNullable(secrets.get(key.id()));
            List<Key> standing = place.standing(key, secret);
            // A key that would be two of ours at once cannot take the place of either.
            if (standing.size() > 1
                    || !standing.stream().allMatch(mayOverwrite)
                    || !place.place(key, standing.stream().findFirst(), secret)) {
                continue;
            }
            overwritten += standing.size();
            added += 1 - standing.size();
            if (standing.isEmpty() && secret.isEmpty()) {
                bare.add(key.label());
            }
        }
        take(archive.settings());
        int left = archive.keys().size() - added - overwritten;
        ring.witness().tell(AuditAction.DATA_IMPORTED, Subject.HOME, Map.of(
                "added", String.valueOf(added), "overwritten", String.valueOf(overwritten), "left",
                String.valueOf(left)));
        return new Result(added, overwritten, left, List.copyOf(bare));
    }

    // What a person set here holds on.
    private void take(List<SettingValue> arriving) {
        List<SettingValue> set = settings.all();
        arriving.stream()
                .filter(value -> set.stream()
                        .noneMatch(own -> own.setting() == value.setting() && own.where().equals(value.where())))
                .forEach(settings::set);
    }
}
