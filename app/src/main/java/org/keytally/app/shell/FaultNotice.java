package org.keytally.app.shell;

import java.util.Optional;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.FaultCode;
import org.keytally.app.words.OwnProviderWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderFaultException;
import org.keytally.core.domain.home.HomeException;

/// The words for what no screen expected.
final class FaultNotice {

    private FaultNotice() {}

    /// @param support whom the organisation says to ask
    static Notice of(Words words, Throwable fault, Optional<String> support) {
        if (fault instanceof HomeException home) {
            String name = "home." + Words.code(home.kind());
            return Notice.bad(words.of(name + ".message", String.valueOf(home.getMessage())) + " "
                    + words.of(name + ".hint"));
        }
        if (fault instanceof ProviderFaultException own) {
            return Notice.bad(OwnProviderWords.of(own.fault(), words) + " " + words.of("own-providers.wrong.hint"));
        }
        String told = words.of("frame.fault", FaultCode.of(fault));
        return Notice.bad(support.map(contact -> told + " " + words.of("frame.fault.support", contact)).orElse(told));
    }
}
