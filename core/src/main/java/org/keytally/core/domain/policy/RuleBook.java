package org.keytally.core.domain.policy;

import org.keytally.core.domain.catalog.ProviderId;

/// The rules in force for one prompt, by the provider it goes to.
@FunctionalInterface
public interface RuleBook {

    RuleBook USUAL = _ -> Rules.USUAL;

    Rules of(ProviderId provider);
}
