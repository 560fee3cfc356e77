package org.keytally.core.architecture.planted.usecase;

import java.util.Optional;

final class ChangesCaseByReference {

    Optional<String> upper(Optional<String> text) {
        return text.map(String::toUpperCase);
    }
}
