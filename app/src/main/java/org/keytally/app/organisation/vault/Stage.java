package org.keytally.app.organisation.vault;

import java.util.function.Consumer;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.VaultWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.VaultFailure;

/// What of the window the view-models of this room need.
///
/// @param doubts told of a vault that refused something to who is signed in there
public record Stage(Tasks tasks, Words words, Formats formats, Notices notices, Consumer<VaultLink> doubts) {

    /// Where nobody keeps what a vault permits.
    public Stage(Tasks tasks, Words words, Formats formats, Notices notices) {
        this(tasks, words, formats, notices, _ -> {});
    }

    /// Says why a vault did not do something; what it permits is asked anew where that is the reason.
    public void refused(VaultLink link, VaultFailure why) {
        if (why.kind() == Kind.FORBIDDEN || why.kind() == Kind.NOT_SIGNED_IN || why.kind() == Kind.SIGN_IN_ENDED) {
            doubts.accept(link);
        }
    }

    /// The same for what came of publishing.
    void refused(VaultLink link, PublishKey.Result result) {
        if (result instanceof PublishKey.Result.Failed(VaultFailure why)) {
            refused(link, why);
        }
    }

    /// The words for vaults.
    public VaultWords vaultWords() {
        return new VaultWords(words);
    }
}
