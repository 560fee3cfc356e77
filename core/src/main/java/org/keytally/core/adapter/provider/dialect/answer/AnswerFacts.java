package org.keytally.core.adapter.provider.dialect.answer;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.catalog.Usage;

/// What an answer says about itself: its model, its ids, what it used and cost.
public final class AnswerFacts {

    private String model = "";
    private String id = "";
    private String requestId = "";
    private String tier = "";
    private Optional<Usage> usage = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();

    /// The last name wins: a first one may be empty, or that of a router.
    public void model(String name) {
        model = name.isEmpty() ? model : name;
    }

    public void id(String word) {
        id = word.isEmpty() ? id : word;
    }

    public void requestId(String word) {
        requestId = word.isEmpty() ? requestId : word;
    }

    public void tier(String word) {
        tier = word.isEmpty() ? tier : word;
    }

    public void usage(Optional<Usage> counted) {
        usage = counted.or(() -> usage);
    }

    /// Counts that cannot be true make the whole usage unknown, rather than a little wrong.
    public void usageUnknown() {
        usage = Optional.empty();
    }

    public void cost(Optional<BigDecimal> bill) {
        cost = bill.filter(amount -> amount.signum() >= 0).or(() -> cost);
    }

    public String model() {
        return model;
    }

    public String id() {
        return id;
    }

    public String tier() {
        return tier;
    }

    public String requestId() {
        return requestId;
    }

    /// The tier is told beside the usage by some, inside it by others.
    public Optional<Usage> usage() {
        return tier.isEmpty() ? usage : usage.map(counted -> counted.served(tier));
    }

    public Optional<BigDecimal> cost() {
        return cost;
    }
}
