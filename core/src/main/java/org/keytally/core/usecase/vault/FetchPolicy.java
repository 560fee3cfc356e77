package org.keytally.core.usecase.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.policy.PolicyForm.Reading;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultSecret;

/// Takes the policy out of a vault: only one that the pinned key signed, and never an older in the place of a newer.
final class FetchPolicy {

    private final VaultMeans means;

    FetchPolicy(VaultMeans means) {
        this.means = means;
    }

    PolicyNews fetch(Vault vault, VaultLink link, List<VaultItem> items) throws VaultException {
        Optional<VaultItem> item =
                items.stream().filter(one -> one.name().equals(PolicyMeans.NAME)).findFirst();
        if (link.policyKey().isEmpty()) {
            return item.isPresent() ? PolicyNews.UNPINNED : PolicyNews.NONE;
        }
        Optional<KeptPolicy> kept = means.policies().register().kept();
        boolean isSame = item.isPresent()
                && item.get().changed().isPresent()
                && kept.filter(one -> one.host().equals(link.address().place())
                        && link.policyKey().equals(Optional.of(one.key()))
                        && one.changed().equals(item.get().changed())).isPresent();
        return isSame ? PolicyNews.KEPT : told(link, read(vault, link, item));
    }

    private PolicyNews read(Vault vault, VaultLink link, Optional<VaultItem> item) throws VaultException {
        if (item.filter(one -> one.terms().isEnabled()).isEmpty()) {
            return PolicyNews.MISSING;
        }
        Optional<VaultSecret> read = vault.read(PolicyMeans.NAME);
        if (read.isEmpty()) {
            return PolicyNews.MISSING;
        }
        try (VaultSecret secret = read.get()) {
            return switch (means.policies().form().read(secret.value(), link.policyKey().orElse(""))) {
                case Reading.Sound(Policy policy, String document) ->
                    taken(new KeptPolicy(
                            policy,
                            document,
                            link.policyKey().orElse(""),
                            link.address().place(),
                            secret.item().changed()));
                case Reading.Unsigned() -> PolicyNews.UNSIGNED;
                case Reading.Tampered() -> PolicyNews.TAMPERED;
                case Reading.Newer() -> PolicyNews.NEWER_FORMAT;
                case Reading.Malformed(String field) -> PolicyNews.MALFORMED;
            };
        }
    }

    private PolicyNews taken(KeptPolicy policy) {
        long highest = means.policies().register().highestIssue(policy.key());
        if (policy.policy().issue() < highest) {
            return PolicyNews.OLDER;
        }
        Optional<KeptPolicy> before = means.policies().register().kept();
        // Two texts under one number: one of them was put there by somebody who does not count.
        boolean isOther = before.filter(one -> one.key().equals(policy.key())
                && one.policy().issue() == policy.policy().issue()
                && !one.document().equals(policy.document())).isPresent();
        if (isOther) {
            return PolicyNews.OLDER;
        }
        means.policies().register().keep(policy);
        boolean isSame = before.filter(one -> one.key().equals(policy.key())
                && one.document().equals(policy.document())
                && one.policy().issue() == policy.policy().issue()).isPresent();
        return isSame ? PolicyNews.KEPT : PolicyNews.NEW;
    }

    private PolicyNews told(VaultLink link, PolicyNews news) {
        Subject subject = new Subject(Subject.Kind.POLICY, link.address().place());
        switch (news) {
            case NEW -> means.witness().tell(AuditAction.POLICY_TAKEN, subject, Map.of(
                    "issue",
                    means.policies().register().kept().map(kept -> String.valueOf(kept.policy().issue())).orElse("")));
            case UNSIGNED, TAMPERED, OLDER, NEWER_FORMAT, MALFORMED, MISSING ->
                means.witness().tell(AuditAction.POLICY_REFUSED, subject, Map.of("reason", news.name()));
            case NONE, KEPT, UNPINNED -> {
                // nothing changed
            }
        }
        return news;
    }
}
