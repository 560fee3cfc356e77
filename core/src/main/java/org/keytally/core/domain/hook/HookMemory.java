package org.keytally.core.domain.hook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.key.KeyId;

/// How each hook was told last, and of which ends of keys was told.
public final class HookMemory {

    private final Map<String, HookRun> runs = new ConcurrentHashMap<>();
    private final Map<KeyId, Instant> ends = new ConcurrentHashMap<>();

    public void ran(String hook, HookRun run) {
        runs.put(hook, run);
    }

    public Optional<HookRun> last(String hook) {
        return Optional.ofNullable(runs.get(hook));
    }

    public void expired(KeyId key, Instant end) {
        ends.put(key, end);
    }

    /// Whether it was told that this key ended at that moment.
    public boolean wasTold(KeyId key, Instant end) {
        return end.equals(ends.get(key));
    }

    /// A hook of that name is gone.
    public void forget(String hook) {
        runs.remove(hook);
    }

    public Map<String, HookRun> runs() {
        return Map.copyOf(runs);
    }

    public Map<KeyId, Instant> ends() {
        return Map.copyOf(ends);
    }

    public void clear() {
        runs.clear();
        ends.clear();
    }
}
