package org.keytally.app.organisation.vault;

import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.VaultWords;
import org.keytally.app.words.Words;

/// What of the window the view-models of this room need.
public record Stage(Tasks tasks, Words words, Formats formats, Notices notices) {

    /// The words for vaults.
    public VaultWords vaultWords() {
        return new VaultWords(words);
    }
}
