package org.keytally.core.domain.home;

/// The port to who may look into the folder of a home.
@FunctionalInterface
public interface HomeSeclusion {

    /// Takes from everybody else what they may do with the home and its files; false where that is not possible.
    boolean closeToOthers();
}
