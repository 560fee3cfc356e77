package org.keytally.core.domain.audit;

import java.util.Arrays;

/// What can be done that leaves a line in the trail; the codes are written and never change.
public enum AuditAction {
    HOME_CREATED(1, "home.created"),
    HOME_REKEYED(2, "home.rekeyed"),
    INDEX_REBUILT(3, "index.rebuilt"),
    JOURNAL_BROKEN(4, "journal.broken"),
    HOME_ACCEPTED(5, "home.accepted"),
    KEY_CREATED(10, "key.created"),
    KEY_REPLACED(11, "key.replaced"),
    KEY_CHANGED(12, "key.changed"),
    KEY_PRIMARY(13, "key.primary"),
    KEY_ENABLED(14, "key.enabled"),
    KEY_DISABLED(15, "key.disabled"),
    KEY_REMOVED(16, "key.removed"),
    KEY_RESTORED(17, "key.restored"),
    KEY_PURGED(18, "key.purged"),
    KEY_IMPORTED(19, "key.imported"),
    KEY_USED(20, "key.used"),
    KEY_DENIED(21, "key.denied"),
    KEY_TESTED(22, "key.tested"),
    KEY_FAILED(23, "key.failed"),
    KEYS_LOCKED(24, "keys.locked"),
    KEY_EXPIRED(25, "key.expired"),
    SETTING_CHANGED(30, "setting.changed"),
    MODEL_CHANGED(31, "model.changed"),
    ENVIRONMENT_CHANGED(32, "environment.changed"),
    PROVIDER_CHANGED(33, "provider.changed"),
    DATA_EXPORTED(40, "data.exported"),
    DATA_IMPORTED(41, "data.imported"),
    DATA_ERASED(42, "data.erased"),
    AUDIT_EXPORTED(43, "audit.exported"),
    PRICE_CHANGED(50, "price.changed"),
    BUDGET_CHANGED(60, "budget.changed"),
    BUDGET_REMOVED(61, "budget.removed"),
    BUDGET_ALERT(62, "budget.alert"),
    TIER_CHANGED(63, "tier.changed"),
    USAGE_UNUSUAL(64, "usage.unusual"),
    PAYER_CROSSED(70, "payer.crossed"),
    VAULT_CONNECTED(80, "vault.connected"),
    VAULT_LEFT(81, "vault.left"),
    VAULT_READ(82, "vault.read"),
    VAULT_SYNCED(83, "vault.synced"),
    VAULT_REFUSED(84, "vault.refused"),
    VAULT_PUBLISHED(85, "vault.published"),
    VAULT_CHANGED(86, "vault.changed"),
    VAULT_SIGNED_IN(87, "vault.signed-in"),
    VAULT_SIGNED_OUT(88, "vault.signed-out"),
    VAULT_SIGN_IN_FAILED(89, "vault.sign-in-failed"),
    HOOK_CHANGED(90, "hook.changed"),
    HOOK_REMOVED(91, "hook.removed"),
    HOOK_RAN(92, "hook.ran"),
    POLICY_PUBLISHED(95, "policy.published"),
    POLICY_TAKEN(96, "policy.taken"),
    POLICY_REFUSED(97, "policy.refused"),
    ROTATION_READY(100, "rotation.ready"),
    ROTATION_USED(101, "rotation.used"),
    ROTATION_DONE(102, "rotation.done"),
    ROTATION_BACK(103, "rotation.back"),
    TEAM_CHANGED(110, "team.changed"),
    TEAM_MINTED(111, "team.minted"),
    TEAM_ENDED(112, "team.ended");

    private final int code;
    private final String label;

    AuditAction(int code, String label) {
        this.code = code;
        this.label = label;
    }

    public int code() {
        return code;
    }

    /// Whether a word names an action, or several by the part before the dot.
    public static boolean isMeant(String word) {
        return Arrays.stream(values()).anyMatch(action -> action.isNamed(word));
    }

    /// Whether the word is its label, or the part of it before the dot.
    public boolean isNamed(String word) {
        return label.equals(word) || label.startsWith(word + ".");
    }

    /// The word by which it stands in lists and exports.
    public String label() {
        return label;
    }
}
