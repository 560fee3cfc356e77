package org.keytally.core.usecase.home;

import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.HomeSeclusion;

/// Mends what a check found, where the program can do so by itself.
public final class MendCheck {

    private final HomeSeclusion seclusion;
    private final RebuildIndex index;

    public MendCheck(HomeSeclusion seclusion, RebuildIndex index) {
        this.seclusion = seclusion;
        this.index = index;
    }

    /// Whether there is anything the program can do about it.
    public static boolean canMend(CheckKind kind) {
        return kind == CheckKind.HOME_OPEN_TO_OTHERS || kind == CheckKind.INDEX_UNUSABLE;
    }

    /// Gives whether it was mended.
    public boolean mend(CheckKind kind) {
        if (kind == CheckKind.HOME_OPEN_TO_OTHERS) {
            return seclusion.closeToOthers();
        }
        if (kind == CheckKind.INDEX_UNUSABLE) {
            index.rebuild();
            return true;
        }
        return false;
    }
}
