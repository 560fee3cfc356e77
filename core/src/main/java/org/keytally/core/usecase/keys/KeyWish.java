package org.keytally.core.usecase.keys;

import java.util.Optional;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;

/// What a person says of a key they want to add; what is left out is found out or taken as usual.
public record KeyWish(
        Optional<String> provider,
        Optional<String> label,
        Scope scope,
        Optional<Environment> environment,
        Connection connection,
        Terms terms,
        Notes notes,
        Marks marks) {

    /// Nothing said but the provider.
    public static KeyWish usual(Optional<String> provider) {
        return new KeyWish(
                provider,
                Optional.empty(),
                Scope.PERSONAL,
                Optional.empty(),
                Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
    }

    /// What is written on a key that is there.
    static KeyWish of(Key key) {
        return new KeyWish(
                Optional.of(key.provider().value()),
                Optional.of(key.label()),
                key.scope(),
                key.environment(),
                key.connection(),
                key.terms(),
                key.notes(),
                key.marks());
    }

    /// What is wished of a key, where what is left as it was found gives way to what stands there by now.
    public KeyWish since(Key found, KeyWish standing) {
        KeyWish was = of(found);
        return new KeyWish(
                standing.provider,
                later(label, was.label, standing.label),
                later(scope, was.scope, standing.scope),
                later(environment, was.environment, standing.environment),
                moved(connection, was.connection, standing.connection),
                moved(terms, was.terms, standing.terms),
                moved(notes, was.notes, standing.notes),
                standing.marks);
    }

    // Where it leads belongs together.
    private static Connection moved(Connection wished, Connection was, Connection standing) {
        Connection leads = later(leading(wished), leading(was), leading(standing));
        return new Connection(
                leads.endpoint(), leads.dialect(), later(wished.model(), was.model(), standing.model()),
                leads.account(), leads.pin());
    }

    private static Connection leading(Connection one) {
        return new Connection(one.endpoint(), one.dialect(), Optional.empty(), one.account(), one.pin());
    }

    private static Terms moved(Terms wished, Terms was, Terms standing) {
        return new Terms(
                later(wished.validity(), was.validity(), standing.validity()),
                later(wished.cadence(), was.cadence(), standing.cadence()),
                later(wished.monthlyBudget(), was.monthlyBudget(), standing.monthlyBudget()),
                later(wished.requestsPerMinute(), was.requestsPerMinute(), standing.requestsPerMinute()),
                later(wished.lease(), was.lease(), standing.lease()));
    }

    private static Notes moved(Notes wished, Notes was, Notes standing) {
        return new Notes(
                later(wished.owner(), was.owner(), standing.owner()),
                later(wished.purpose(), was.purpose(), standing.purpose()),
                later(wished.region(), was.region(), standing.region()),
                later(wished.billingAccount(), was.billingAccount(), standing.billingAccount()),
                later(wished.tags(), was.tags(), standing.tags()));
    }

    private static <T> T later(T wished, T was, T standing) {
        return wished.equals(was) ? standing : wished;
    }

    public KeyWish withLabel(String label) {
        return new KeyWish(provider, Optional.of(label), scope, environment, connection, terms, notes, marks);
    }

    public KeyWish withEnvironment(Optional<Environment> where) {
        return new KeyWish(provider, label, scope, where, connection, terms, notes, marks);
    }
}
