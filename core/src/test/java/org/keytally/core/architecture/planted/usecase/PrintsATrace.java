package org.keytally.core.architecture.planted.usecase;

final class PrintsATrace {

    void print(IllegalStateException fault) {
        fault.printStackTrace();
    }
}
