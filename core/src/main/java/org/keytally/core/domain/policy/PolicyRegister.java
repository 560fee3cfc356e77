package org.keytally.core.domain.policy;

import java.util.Optional;

/// The port to the policy in force in a home.
public interface PolicyRegister {

    /// No policy ever holds.
    PolicyRegister NONE = new PolicyRegister() {

        @Override
        public Optional<KeptPolicy> kept() {
            return Optional.empty();
        }

        @Override
        public long highestIssue(String key) {
            return 0;
        }

        @Override
        public void keep(KeptPolicy policy) {}

        @Override
        public void saw(String key, long issue) {}

        @Override
        public void end() {}
    };

    /// The policy that holds; the same object until it changes.
    Optional<KeptPolicy> kept();

    /// The highest issue that was ever seen of what a key signed, also where it holds no more.
    long highestIssue(String key);

    void keep(KeptPolicy policy);

    /// Remembers an issue without keeping the policy.
    void saw(String key, long issue);

    /// No policy holds any more; the highest issues are remembered.
    void end();
}
