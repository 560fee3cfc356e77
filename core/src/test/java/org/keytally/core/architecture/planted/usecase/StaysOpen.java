package org.keytally.core.architecture.planted.usecase;

class StaysOpen {

    int number() {
        return 1;
    }
}
