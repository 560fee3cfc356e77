package org.keytally.app.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.SyncVault;
import org.keytally.core.usecase.vault.VaultFailure;

/// The words for vaults, for what they did not do, and for what a person may do there.
public record VaultWords(Words words) {

    // A vault ends its own sentences as it likes.
    private static final Pattern END = Pattern.compile("[.!?]$");

    /// What it did not do, and whose matter that is.
    public String failure(VaultLink link, VaultFailure why) {
        return words.of("vault.why." + Words.code(why.kind()), link.address().name(), why.detail());
    }

    /// What can be done about it.
    public String hint(VaultLink link, VaultFailure why) {
        String hint = words.of(hint(link.way(), why.kind()), link.address().place());
        return why.after()
                .map(wait -> hint + " " + words.of("organisation.hint.after", wait.toSeconds()))
                .orElse(hint);
    }

    private static String hint(VaultLink.Way way, VaultException.Kind kind) {
        if (kind != VaultException.Kind.NOT_SIGNED_IN) {
            return "organisation.hint." + Words.code(kind);
        }
        return switch (way) {
            case AZ -> "organisation.hint.not-signed-in";
            case WORKLOAD -> "organisation.hint.no-workload";
            case BROWSER, DEVICE -> "organisation.hint.sign-in-ended";
        };
    }

    /// Both as one text.
    public String problem(VaultLink link, VaultFailure why) {
        String what = failure(link, why);
        return (END.matcher(what).find() ? what : what + ".") + " " + hint(link, why);
    }

    /// Which keys were not taken at a sync, and why; empty where all were.
    public Optional<String> refused(VaultLink link, List<SyncVault.Line> lines) {
        String keys = lines.stream()
                .filter(line -> line.kind().isRefused())
                .map(line -> words.of("organisation.synced.refused-key",
                        line.key().map(Key::label).orElse(line.name().value()), words.of("vault.line", line.kind())))
                .collect(Collectors.joining("; "));
        return Optional.of(keys)
                .filter(all -> !all.isEmpty())
                .map(all -> words.of("organisation.synced.refused", link.address().name(), all));
    }

    /// What was loosened for a vault; empty where nothing was.
    public String loosened(VaultLink link) {
        return link.loosenings().stream()
                .map(one -> words.of("vault.loosening", one))
                .collect(Collectors.joining(", "));
    }

    /// What a person may do there, in the order of reach.
    public String may(Set<Permission> may) {
        List<String> all = Set.of(Permission.values()).stream()
                .filter(may::contains)
                .sorted()
                .map(one -> words.of("organisation.may", one))
                .toList();
        return all.isEmpty() ? words.of("organisation.may-nothing") : String.join(", ", all);
    }

    /// A text that asks whoever manages a vault for access to it.
    ///
    /// @param isManaging whether access is asked for to publish, too
    public String request(VaultLink link, String person, boolean isManaging) {
        String name = link.address().name();
        String needed = words.of(isManaging ? "organisation.request.manage" : "organisation.request.use");
        return words.of("organisation.request.text", person, name, link.address(), needed);
    }
}
