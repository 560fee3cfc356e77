package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.ListDeleted;
import org.keytally.core.usecase.vault.ListVault;
import org.keytally.core.usecase.vault.VaultFailure;
import org.keytally.core.usecase.vault.VaultWork;

/// Looks at the vaults: first at what this home knows of them, then at what each says itself.
record Look(VaultCases cases) {

    List<Found> here() {
        return cases.work().links().stream().map(link -> here(link)).toList();
    }

    /// @param lately what the person may do there, where that was asked lately
    Found there(VaultLink link, Optional<Set<Permission>> lately) {
        Optional<FindPermissions.Result> known = lately.map(FindPermissions.Result.Found::new);
        VaultWork work = cases.work();
        Found here = here(link);
        return switch (work.listVault().list(link)) {
            case ListVault.Result.Failed(VaultFailure why) -> here.silent(why, known);
            case ListVault.Result.Listed(List<ListVault.Line> lines, Optional<String> region) -> here.saying(
                    here.link().withRegion(region), lines, deleted(link), known.or(() -> Optional.of(may(link))));
        };
    }

    private Found here(VaultLink link) {
        String place = link.address().place();
        List<Key> held = cases.keys().get().stream()
                .filter(key -> key.terms().lease().filter(lease -> lease.vault().equals(place)).isPresent())
                .toList();
        return Found.here(link, held, cases.work().lastSync(link), cases.work().signIn().standing(link));
    }

    // Whoever may not see them sees none.
    private List<DeletedItem> deleted(VaultLink link) {
        return switch (cases.work().listDeleted().list(link)) {
            case ListDeleted.Result.Listed(List<DeletedItem> items) -> items;
            case ListDeleted.Result.Failed _ -> List.of();
        };
    }

    private FindPermissions.Result may(VaultLink link) {
        return cases.work().findPermissions().find(link);
    }
}
