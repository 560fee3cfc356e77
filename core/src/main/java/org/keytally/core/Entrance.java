package org.keytally.core;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NobodyAsked;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.usecase.Witness;
import org.keytally.core.usecase.keys.PurgeRemoved;

// The ways into a home.
final class Entrance {

    private final Path home;
    private final Surroundings surroundings;
    private final PassphraseSource passphrases;
    private final Clock clock;
    private final Redactor redactor;

    Entrance(Path home, Surroundings surroundings, PassphraseSource passphrases, Clock clock, Redactor redactor) {
        this.home = home;
        this.surroundings = surroundings;
        this.passphrases = passphrases;
        this.clock = clock;
        this.redactor = redactor;
    }

    Keytally open() {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        HomeParts parts = new HomeParts(home, open, clock, redactor);
        try {
            parts.requireNotOlder();
        } catch (HomeException older) {
            parts.close();
            throw older;
        }
        return begun(wired(parts), open);
    }

    Keytally openOlder() {
        HomeOpening.Open open = new HomeOpening(home, surroundings, passphrases).open();
        HomeParts parts = new HomeParts(home, open, clock, redactor);
        Wiring wiring = wired(parts);
        wiring.witness.tell(AuditAction.HOME_ACCEPTED, Subject.HOME, parts.reaches());
        return begun(wiring, open);
    }

    static boolean eraseUnopened(Path home, Surroundings surroundings) {
        HomeEnd end = new HomeEnd(home);
        try {
            return end.eraseUnopened(new HomeOpening(home, surroundings, new NobodyAsked()).keychainIfNamed());
        } catch (SealedException unreadable) {
            end.eraseFiles();
            return false;
        }
    }

    private Wiring wired(HomeParts parts) {
        Witness.Presence presence =
                new Witness.Presence(surroundings.user(), surroundings.host(), Keytally.version());
        return new Wiring(parts, clock, presence, surroundings.environment());
    }

    private static Keytally begun(Wiring wiring, HomeOpening.Open open) {
        if (open.isNew()) {
            wiring.witness.tell(
                    AuditAction.HOME_CREATED, Subject.HOME, Map.of("keychain", open.home().keychain().name()));
        }
        Keytally keytally = new Keytally(wiring);
        new PurgeRemoved(wiring.ring).purge();
        keytally.histories().forgetHistory().forget();
        wiring.prompts.closeOpenEntries();
        return keytally;
    }
}
