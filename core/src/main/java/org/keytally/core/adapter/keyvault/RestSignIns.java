package org.keytally.core.adapter.keyvault;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.keyvault.person.KeptSignIns;
import org.keytally.core.adapter.keyvault.person.Pass;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.SignIns;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultLink;

/// The sign-ins to vaults over their REST interface, as a person with some environment makes them.
final class RestSignIns implements SignIns {

    private final RestVaults vaults;
    private final KeptSignIns kept;
    private final Map<String, String> environment;

    RestSignIns(RestVaults vaults, KeptSignIns kept, Map<String, String> environment) {
        this.vaults = vaults;
        this.kept = kept;
        this.environment = environment;
    }

    @Override
    public VaultLink placed(VaultLink link) throws VaultException {
        if (link.directory().tenant().isPresent()) {
            return link;
        }
        return vaults.of(link, environment).vault().challenge().map(PersonSignIn::tenant).map(link::withTenant)
                .orElse(link);
    }

    @Override
    public SignedIn signIn(VaultLink link, SignInFace face) throws VaultException {
        RestVaults.Opened opened = vaults.of(link, environment);
        VaultChallenge challenge = opened.vault().challenge().orElseThrow(
                () -> new VaultException(Kind.REFUSED, "it asks nobody to sign in"));
        Pass pass = vaults.person(link, opened.directory()).ask(challenge, face);
        pass.token().close();
        link.place().ifPresent(vaults::forget);
        return pass.signedIn();
    }

    @Override
    public Optional<SignedIn> signedIn(VaultLink link) {
        return link.place().flatMap(kept::who);
    }

    @Override
    public boolean signOut(VaultLink link) throws VaultException {
        Optional<SignInPlace> place = link.place();
        boolean wasThere = place.isPresent() && kept.remove(place.get());
        place.ifPresent(vaults::forget);
        return wasThere;
    }
}
