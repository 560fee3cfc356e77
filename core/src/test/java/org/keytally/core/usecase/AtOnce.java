package org.keytally.core.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Several callers who begin in the same moment.
public final class AtOnce {

    private static final int CALLERS = 8;

    private AtOnce() {}

    /// What each of them was answered.
    ///
    /// @param call what a caller does, told its number
    public static <T> List<T> ask(IntFunction<T> call) throws Exception {
        CountDownLatch begin = new CountDownLatch(CALLERS);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<T>> asked = new ArrayList<>();
            for (int at = 0; at < CALLERS; at++) {
                int number = at;
                asked.add(callers.submit(() -> {
                    begin.countDown();
                    begin.await();
                    return call.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : asked) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
