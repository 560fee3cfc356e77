package org.keytally.core.architecture.planted.usecase;

final class HoldsALooseField {

    public int number = 1;
}
