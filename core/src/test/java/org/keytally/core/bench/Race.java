package org.keytally.core.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Variants of the same work, run in a new order in each round, each timed for itself.
final class Race {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Some work; what it gives keeps the compiler from leaving it out.
    interface Work {
        long run() throws Exception;
    }

    /// One variant: runs once and gives how many nanoseconds count.
    interface Lane {
        long run() throws Exception;
    }

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Random random = new Random(3);

    /// Enters work of which the whole time counts.
    Race enter(String name, Work work) {
        return enterTimed(name, () -> {
            long start = System.nanoTime();
            long done = work.run();
            long took = System.nanoTime() - start;
            if (done == 0) {
                throw new IllegalStateException("nothing was done");
            }
            return took;
        });
    }

    /// Enters work that tells itself which time counts.
    Race enterTimed(String name, Lane lane) {
        lanes.put(name, lane);
        return this;
    }

    Map<String, Samples> run(int warmUp, int rounds) throws Exception {
        Map<String, long[]> times = new LinkedHashMap<>();
        lanes.keySet().forEach(name -> times.put(name, new long[rounds]));
        List<String> order = new ArrayList<>(lanes.keySet());
        for (int round = -warmUp; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                Lane lane = lanes.getOrDefault(name, () -> 0);
                long took = lane.run();
                if (round >= 0) {
                    times.getOrDefault(name, new long[rounds])[round] = took;
                }
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, nanos) -> samples.put(name, new Samples(nanos)));
        return samples;
    }

    /// Bytes allocated by all threads for one run of a variant that is warm.
    long allocated(String name, int times) throws Exception {
        Lane lane = lanes.getOrDefault(name, () -> 0);
        long before = THREADS.getTotalThreadAllocatedBytes();
        for (int time = 0; time < times; time++) {
            lane.run();
        }
        return (THREADS.getTotalThreadAllocatedBytes() - before) / times;
    }
}
