package org.keytally.app.words;

import java.util.Optional;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.PublishKey;

/// The words for what came of publishing.
public record PublishWords(Words words) {

    /// Why it was not published; empty where it was.
    public Optional<String> problem(VaultLink link, PublishKey.Result result) {
        return switch (result) {
            case PublishKey.Result.Published _ -> Optional.empty();
            case PublishKey.Result.NameTaken(var name) -> Optional.of(words.of("organisation.publish.taken", name));
            case PublishKey.Result.Absent(var name) -> Optional.of(words.of("vault.publish.absent", name));
            case PublishKey.Result.Deleted(var name) -> Optional.of(words.of("organisation.publish.deleted", name));
            case PublishKey.Result.Unreadable(var name) ->
                Optional.of(words.of("organisation.publish.unreadable", name));
            case PublishKey.Result.Overtaken(var name) ->
                Optional.of(words.of("organisation.publish.overtaken", name));
            case PublishKey.Result.Failed(var why) -> Optional.of(new VaultWords(words).problem(link, why));
        };
    }

    /// That it was published; empty where it was not.
    public Optional<String> done(VaultLink link, PublishKey.Result result) {
        return result instanceof PublishKey.Result.Published(var name, long generation)
                ? Optional.of(words.of("vault.published", name, link.address().name(), generation))
                : Optional.empty();
    }
}
