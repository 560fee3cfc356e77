package org.keytally.core.usecase.vault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm;
import org.keytally.core.domain.policy.PolicyForm.Reading;
import org.keytally.core.domain.policy.PolicyForm.Signing;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;

/// Signs a policy and puts it into a vault, one issue after whatever was there and was ever seen.
public final class PublishPolicy {

    /// What came of it.
    public sealed interface Result {

        /// It lies in the vault.
        ///
        /// @param key what members pin
        record Published(Policy policy, String key) implements Result {}

        /// A field of the document cannot be meant; nothing was published.
        record BadField(String field) implements Result {}

        /// The signing key is none.
        record NoKey() implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    PublishPolicy(VaultMeans means) {
        this.means = means;
    }

    /// Publishes what an admin wrote, where every member's program can keep it.
    ///
    /// @param signingKey the file of the key that signs; made where it is not there
    public Result publish(VaultLink link, String document, Path signingKey, Providers providers) {
        PolicyForm form = means.policies().form();
        try {
            if (!(form.draft(document, 1) instanceof Reading.Sound(Policy draft, String text))) {
                return new Result.BadField(
                        form.draft(document, 1) instanceof Reading.Malformed(String field) ? field : "");
            }
            Optional<String> odd = odd(draft, providers);
            if (odd.isPresent()) {
                return new Result.BadField(odd.get());
            }
            Vault vault = means.vaults().of(link);
            Optional<Secret> key = form.signingKey(signingKey);
            if (key.isEmpty()) {
                return new Result.NoKey();
            }
            try (Secret opened = key.get()) {
                Optional<String> pinned = form.pinned(opened);
                if (pinned.isEmpty()) {
                    return new Result.NoKey();
                }
                long seen = means.policies().register().highestIssue(pinned.get());
                return signed(vault, draft, text, Math.max(issued(vault, pinned.get()), seen) + 1, opened);
            }
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    private Result signed(Vault vault, Policy draft, String text, long issue, Secret key) throws VaultException {
        if (!(means.policies().form().sign(text, issue, key) instanceof Signing.Signed signed)) {
            return new Result.NoKey();
        }
        try (Secret value = signed.text()) {
            vault.put(PolicyMeans.NAME, value, new VaultTerms(
                    true, Validity.ALWAYS, Optional.of(PolicyForm.KIND), new TreeMap<>(Map.of(
                            "keytally-issue", String.valueOf(issue)))));
        }
        means.policies().register().saw(signed.key(), issue);
        means.witness().tell(
                AuditAction.POLICY_PUBLISHED,
                new Subject(Subject.Kind.POLICY, vault.address().place()),
                Map.of("issue", String.valueOf(issue), "key", signed.key()));
        return new Result.Published(draft.as(issue), signed.key());
    }

    // Only what the key signed counts: whoever may write into the vault must not say from where it is counted.
    private long issued(Vault vault, String pinned) throws VaultException {
        long highest = issue(vault.read(PolicyMeans.NAME), pinned);
        if (highest > 0) {
            return highest;
        }
        for (VaultItem former : vault.versions(PolicyMeans.NAME)) {
            if (former.terms().isEnabled() && former.version().isPresent()) {
                Optional<VaultSecret> read = vault.read(PolicyMeans.NAME, former.version().get());
                highest = Math.max(highest, issue(read, pinned));
            }
        }
        return highest;
    }

    private long issue(Optional<VaultSecret> read, String pinned) {
        if (read.isEmpty()) {
            return 0;
        }
        try (VaultSecret secret = read.get()) {
            return means.policies().form().issue(secret.value(), pinned);
        }
    }

    // What no member's program could keep is told before it is published.
    private static Optional<String> odd(Policy policy, Providers providers) {
        Optional<String> provider = policy.bounds().providers().stream()
                .filter(name -> providers.find(name)
                        .filter(found -> found.id().value().equals(name))
                        .isEmpty())
                .findFirst();
        return provider.or(() -> policy.settings().entrySet().stream()
                .filter(one -> Setting.find(one.getKey()).filter(found -> found.accepts(one.getValue())).isEmpty())
                .map(Map.Entry::getKey)
                .findFirst())
                .or(() -> policy.limits().tiers().values().stream()
                        .filter(word -> Tier.find(word).isEmpty())
                        .findFirst());
    }
}
