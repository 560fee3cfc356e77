package org.keytally.app.shell;

import org.keytally.app.fx.Dialogs;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;

/// Goes to another environment; to production only once that was confirmed.
record EnvironmentSwitch(FrameViewModel model, Dialogs dialogs, Words words) {

    void choose(Environment wanted) {
        if (wanted == Environment.PRODUCTION && model.environmentProperty().get() != wanted) {
            dialogs.ask(words.of("frame.production.title"), words.of("frame.production.text"),
                    words.of("frame.environment.choose", words.of("sign.environment", wanted)),
                    () -> model.chooseEnvironment(wanted));
        } else {
            model.chooseEnvironment(wanted);
        }
    }
}
