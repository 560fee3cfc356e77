package org.keytally.core.domain.prompt;

import java.util.Optional;

/// The port to answers kept from before; whatever goes wrong with it, it is as if they had not been kept.
public interface AnswerCache {

    AnswerCache NONE = new AnswerCache() {
        @Override
        public Optional<KeptAnswer> find(CacheKey key) {
            return Optional.empty();
        }

        @Override
        public void keep(CacheKey key, KeptAnswer answer) {}

        @Override
        public void clear() {}
    };

    Optional<KeptAnswer> find(CacheKey key);

    /// Keeps an answer in place of a former one, and lets the oldest go where there are too many.
    void keep(CacheKey key, KeptAnswer answer);

    void clear();
}
