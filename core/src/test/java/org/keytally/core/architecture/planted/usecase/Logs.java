package org.keytally.core.architecture.planted.usecase;

import java.util.logging.Logger;

final class Logs {

    Logger logger() {
        return Logger.getAnonymousLogger();
    }
}
