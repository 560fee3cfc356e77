package org.keytally.app.words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.TeamFailure;

/// The words for what was not done for a member, and what can be done about it in the window.
public record TeamWords(Words words, Providers providers) {

    /// What was not done, whose matter that is, and what can be done about it.
    ///
    /// @param link of the vault in which the members lie
    public String problem(VaultLink link, TeamFailure why) {
        return switch (why) {
            case TeamFailure.OfVault(var failed) -> new VaultWords(words).problem(link, failed);
            case TeamFailure.OfMint(ProviderId provider, var kind, String detail, var after) ->
                mint(provider, kind, detail, after);
            case TeamFailure.NoMember(String name) -> words.of("team.no-member", name);
            case TeamFailure.HasKey(ProviderId provider) -> words.of("team.has-key", name(provider));
            case TeamFailure.BeingMade() -> words.of("team.being-made") + " " + words.of("team.being-made.wait");
            case TeamFailure.HasNoKey() -> words.of("team.has-no-key");
            case TeamFailure.NoSwitch(List<ProviderId> unable) ->
                words.of("team.no-switch", names(unable)) + " " + words.of("team.no-switch.end");
            case TeamFailure.NameTaken(String name) -> words.of("team.name-taken", name);
            case TeamFailure.NoRequest() -> words.of("team.no-request");
            case TeamFailure.OtherVault(String host) -> words.of("team.other-vault", host);
            case TeamFailure.NoReceipt() -> words.of("team.no-receipt");
        };
    }

    private String names(List<ProviderId> all) {
        return all.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String mint(ProviderId provider, MintException.Kind why, String detail, Optional<Duration> after) {
        String text = words.of("mint.why." + Words.code(why), name(provider), detail)
                + " " + words.of("organisation.mint." + Words.code(why), name(provider));
        return after.map(wait -> text + " " + words.of("organisation.hint.after", wait.toSeconds())).orElse(text);
    }

    private String name(ProviderId provider) {
        return providers.nameOf(provider);
    }
}
