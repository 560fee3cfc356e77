package org.keytally.app.architecture.planted.strange;

final class Lost {

    int number() {
        return 1;
    }
}
