package org.keytally.core.architecture.planted.strange;

final class Lost {

    int number() {
        return 1;
    }
}
