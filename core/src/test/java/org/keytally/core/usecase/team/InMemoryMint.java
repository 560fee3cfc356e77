package org.keytally.core.usecase.team;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.usecase.FakeHome;

/// A mint nobody owns, which counts the keys it made.
public final class InMemoryMint implements Mint {

    private final List<MintedKey> keys = new ArrayList<>();
    private Runnable before = () -> {};
    private Runnable after = () -> {};
    private Runnable onLimit = () -> {};
    private Optional<MintException> fault = Optional.empty();
    private Optional<MintException> listFault = Optional.empty();
    private final Set<Ability> lacking = EnumSet.noneOf(Ability.class);
    private int count;

    /// Does something once, before the next key is made.
    public void beforeNext(Runnable work) {
        before = work;
    }

    /// Does something once, after the next key was made.
    public void afterNext(Runnable work) {
        after = work;
    }

    /// Does something once, when the next limit is changed.
    public void onNextLimit(Runnable work) {
        onLimit = work;
    }

    public void failNext(MintException how) {
        fault = Optional.of(how);
    }

    public void failNextList(MintException how) {
        listFault = Optional.of(how);
    }

    public List<String> ids() {
        return keys.stream().map(MintedKey::id).toList();
    }

    /// Is without an ability from now on.
    public void lacks(Ability ability) {
        lacking.add(ability);
    }

    /// Has an ability again.
    public void regains(Ability ability) {
        lacking.remove(ability);
    }

    public void used(String id) {
        replace(id, key -> new MintedKey(
                id, key.name(), key.limit(), Optional.of(BigDecimal.ONE), key.isEnabled(), key.made()));
    }

    private void replace(String id, UnaryOperator<MintedKey> change) {
        keys.replaceAll(key -> key.id().equals(id) ? change.apply(key) : key);
    }

    @Override
    public boolean can(Ability ability) {
        return !lacking.contains(ability);
    }

    @Override
    public List<MintedKey> list() throws MintException {
        Optional<MintException> failed = listFault;
        listFault = Optional.empty();
        if (failed.isPresent()) {
            throw failed.get();
        }
        return List.copyOf(keys);
    }

    @Override
    public Minted make(String name, Optional<BigDecimal> limit) throws MintException {
        Runnable first = before;
        before = () -> {};
        first.run();
        Optional<MintException> failed = fault;
        fault = Optional.empty();
        if (failed.isPresent()) {
            throw failed.get();
        }
        count++;
        MintedKey key = new MintedKey(
                "hash" + count, name, limit, Optional.of(BigDecimal.ZERO), true, Optional.empty());
        keys.add(key);
        Runnable then = after;
        after = () -> {};
        then.run();
        return new Minted(key, FakeHome.secret("sk-or-v1-", "minted-" + count));
    }

    @Override
    public void limit(String id, Optional<BigDecimal> limit) {
        Runnable first = onLimit;
        onLimit = () -> {};
        first.run();
        replace(id, key -> new MintedKey(id, key.name(), limit, key.used(), key.isEnabled(), key.made()));
    }

    @Override
    public void enable(String id, boolean isEnabled) {
        replace(id, key -> new MintedKey(id, key.name(), key.limit(), key.used(), isEnabled, key.made()));
    }

    @Override
    public void end(String id) {
        keys.removeIf(key -> key.id().equals(id));
    }
}
