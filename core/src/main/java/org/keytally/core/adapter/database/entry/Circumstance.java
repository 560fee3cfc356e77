package org.keytally.core.adapter.database.entry;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Purse;

/// Everything of an intent that many intents share; it is written once and then named by a number.
public record Circumstance(Addressee to, Purse purse, Errand errand) {

    public static Circumstance of(Intent intent) {
        return new Circumstance(intent.to(), intent.purse(), intent.errand());
    }

    public byte[] toBytes() {
        return new Sink()
                .octet(Version.CURRENT)
                .text(to.provider().value())
                .text(to.model())
                .text(purse.key().map(KeyId::value).orElse(""))
                .octet(purse.scope().map(scope -> Codes.of(scope)).orElse(0))
                .octet(Codes.of(purse.payer()))
                .text(purse.owner())
                .text(errand.who())
                .text(errand.type())
                .text(errand.project())
                .text(errand.client())
                .text(errand.agent())
                .octet(Codes.of(errand.environment()))
                .toBytes();
    }

    public static Circumstance fromBytes(byte[] bytes) {
        Source source = new Source(bytes);
        Version.require(source.octet());
        Addressee to = new Addressee(new ProviderId(source.text()), source.text());
        String key = source.text();
        Optional<Scope> scope = Codes.scope(source.octet());
        Payer payer = Codes.payer(source.octet());
        Purse purse = new Purse(
                key.isEmpty() ? Optional.empty() : Optional.of(new KeyId(key)), scope, payer, source.text());
        String who = source.text();
        String type = source.text();
        String project = source.text();
        String client = source.text();
        String agent = source.text();
        Environment environment = Codes.environment(source.octet());
        return new Circumstance(to, purse, new Errand(who, type, project, client, agent, environment));
    }
}
