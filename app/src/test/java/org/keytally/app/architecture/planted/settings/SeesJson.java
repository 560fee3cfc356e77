package org.keytally.app.architecture.planted.settings;

import com.fasterxml.jackson.core.JsonFactory;

final class SeesJson {

    JsonFactory json() {
        return new JsonFactory();
    }
}
