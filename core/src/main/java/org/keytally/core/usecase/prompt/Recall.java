package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.domain.prompt.CacheKey;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Finish;
import org.keytally.core.domain.prompt.KeptAnswer;
import org.keytally.core.domain.prompt.Reply;
import org.keytally.core.usecase.keys.KeyRing;

/// Finds answers kept from before and keeps new ones, where a person turned that on.
public record Recall(AnswerCache cache, SettingBook settings, KeyRing ring) {

    Optional<KeptAnswer> find(Order order, Plan.Ready plan, Intent intent) {
        Instant now = ring.clock().instant();
        Duration life = Duration.ofMinutes(Long.parseLong(settings.value(Setting.CACHE_MINUTES)));
        return cache.find(key(plan, intent))
                .filter(kept -> kept.isFresh(now, life))
                .filter(kept -> kept.key().map(key -> isInUse(key, now)).orElse(true));
    }

    /// An answer that came to its end in words; what calls for a tool or was declined is asked anew.
    void keep(Order order, Plan.Ready plan, Intent intent, Reply reply, Settlement settlement) {
        boolean isWhole = reply.finish().kind() == Finish.Kind.STOP || reply.finish().kind() == Finish.Kind.LENGTH;
        boolean isWords = !reply.text().isEmpty()
                && reply.content().refusal().isEmpty()
                && reply.content().toolCalls().isEmpty();
        if (isWhole && isWords && settlement instanceof Settlement.Settled settled && isOn(order, plan)) {
            Spent spent = settled.spent();
            cache.keep(
                    key(plan, intent),
                    new KeptAnswer(reply, spent.charged(), intent.purse().key(), settled.at()));
        }
    }

    private boolean isInUse(KeyId id, Instant now) {
        return ring.register().all().stream()
                .anyMatch(key -> key.id().equals(id) && key.state(now) == KeyState.ACTIVE);
    }

    // Practice is for trying things, where the same answer again is a riddle: it has to be asked for by name.
    boolean isOn(Order order, Plan.Ready plan) {
        String provider = plan.route().provider().id().value();
        if (plan.to() instanceof Destination.Practice) {
            return settings.all().contains(new SettingValue(
                    Setting.CACHE, new Narrowing(Narrowing.Kind.PROVIDER, provider), "on"));
        }
        List<Narrowing> where = SettingRules.narrowestFirst(order.purpose(), provider);
        return settings.value(Setting.CACHE, where).equals("on");
    }

    private static CacheKey key(Plan.Ready plan, Intent intent) {
        return new CacheKey(
                intent.purse().scope(), intent.purse().owner(), plan.to(), plan.model(), plan.prompt());
    }
}
