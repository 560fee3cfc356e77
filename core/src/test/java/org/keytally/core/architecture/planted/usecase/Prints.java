package org.keytally.core.architecture.planted.usecase;

final class Prints {

    void print() {
        System.out.println();
    }
}
