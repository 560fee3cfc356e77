package org.keytally.core.adapter.keyvault;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.keyvault.person.Directory;
import org.keytally.core.adapter.keyvault.person.KeptSignIns;
import org.keytally.core.adapter.keyvault.person.Pass;
import org.keytally.core.adapter.keyvault.person.Wanted;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;

/// Signs in the person who signed in to this program before; only `ask` asks them.
final class PersonSignIn implements KeptTokens.Fetching {

    private final VaultLink link;
    private final HttpLine line;
    private final KeptSignIns kept;
    private final Directory.Times times;

    PersonSignIn(VaultLink link, HttpLine line, KeptSignIns kept, Directory.Times times) {
        this.link = link;
        this.line = line;
        this.kept = kept;
        this.times = times;
    }

    @Override
    public Token token(VaultChallenge challenge, boolean isRefused) throws VaultException {
        Pass pass = directory(challenge).renewed(Wanted.by(challenge), isRefused);
        return new Token(pass.token(), pass.end());
    }

    /// Has the person before that face sign in.
    Pass ask(VaultChallenge challenge, SignInFace face) throws VaultException {
        Directory directory = directory(challenge);
        Wanted wanted = Wanted.by(challenge);
        return switch (link.way()) {
            case BROWSER -> directory.byPage(wanted, face);
            case DEVICE -> directory.byCode(wanted, face);
            case AZ, WORKLOAD -> throw new IllegalStateException("no person signs in here");
        };
    }

    private Directory directory(VaultChallenge challenge) throws VaultException {
        VaultLink placed = link.directory().tenant().isPresent() ? link : link.withTenant(tenant(challenge));
        SignInPlace place = placed.place()
                .filter(one -> VaultLink.Directory.isName(one.tenant()) && VaultLink.Directory.isName(one.client()))
                .orElseThrow(() -> new VaultException(Kind.NOT_SIGNED_IN, "no program or directory is named"));
        return new Directory(secure(place), line, kept, times);
    }

    private static SignInPlace secure(SignInPlace place) throws VaultException {
        if (Endpoint.of(place.authority(), Set.of()) instanceof Endpoint.Usable(URI authority)
                && "https".equalsIgnoreCase(authority.getScheme())
                && Set.of("", "/").contains(String.valueOf(authority.getPath()))) {
            return place;
        }
        throw new VaultException(Kind.NOT_SIGNED_IN, "the authority is not the secure address of a host");
    }

    /// A vault may say in which directory, never at which host: it would be told what proves the person.
    static String tenant(VaultChallenge challenge) {
        return Optional.ofNullable(challenge.authority().getPath()).orElse("").replaceAll("^/|/$", "");
    }
}
