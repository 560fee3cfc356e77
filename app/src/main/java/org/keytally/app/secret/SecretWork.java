package org.keytally.app.secret;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.key.Secret;

/// Work over a secret of its own, which is closed when the work ends, and also where it never began.
public record SecretWork(Tasks tasks) {

    public <T> Running run(Secret own, Function<Secret, T> work, Consumer<? super T> then, Runnable broken) {
        return begun(own, work, closing -> tasks.run(closing, then, broken));
    }

    /// The same for work that a person would not want to lose by closing the window.
    public <T> Running runLasting(Secret own, Function<Secret, T> work, Consumer<? super T> then, Runnable broken) {
        return begun(own, work, closing -> tasks.runLasting(closing, then, broken));
    }

    private static <T> Running begun(Secret own, Function<Secret, T> work, Function<Callable<T>, Running> begin) {
        boolean isBegun = false;
        try {
            Running running = begin.apply(() -> {
                try (own) {
                    return work.apply(own);
                }
            });
            isBegun = true;
            return running;
        } finally {
            if (!isBegun) {
                own.close();
            }
        }
    }
}
