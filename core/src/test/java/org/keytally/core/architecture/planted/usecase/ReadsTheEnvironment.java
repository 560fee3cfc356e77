package org.keytally.core.architecture.planted.usecase;

import java.util.Map;

final class ReadsTheEnvironment {

    Map<String, String> environment() {
        return System.getenv();
    }
}
