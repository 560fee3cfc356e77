package org.keytally.core.architecture.planted.usecase;

import com.fasterxml.jackson.core.JsonFactory;

final class SeesJson {

    JsonFactory json() {
        return new JsonFactory();
    }
}
