package org.keytally.core.architecture.planted.usecase;

final class HoldsAStaticField {

    private static int number = 1;

    int next() {
        return number++;
    }
}
