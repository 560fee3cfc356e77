package org.keytally.app.secret;

import java.util.function.Consumer;
import java.util.function.Function;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.key.Secret;

/// Work over a secret of its own, which is closed when the work ends, and also where it never began.
public record SecretWork(Tasks tasks) {

    public <T> Running run(Secret own, Function<Secret, T> work, Consumer<? super T> then, Runnable broken) {
        boolean isBegun = false;
        try {
            Running running = tasks.run(() -> {
                try (own) {
                    return work.apply(own);
                }
            }, then, broken);
            isBegun = true;
            return running;
        } finally {
            if (!isBegun) {
                own.close();
            }
        }
    }
}
