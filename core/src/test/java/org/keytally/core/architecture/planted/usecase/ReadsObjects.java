package org.keytally.core.architecture.planted.usecase;

import java.io.IOException;
import java.io.ObjectInputStream;

final class ReadsObjects {

    Object read(ObjectInputStream input) throws IOException, ClassNotFoundException {
        return input.readObject();
    }
}
