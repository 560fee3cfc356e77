package org.keytally.core.domain.home;

import java.util.List;

/// The port to something whose health can be looked at.
@FunctionalInterface
public interface Checkup {

    List<Check> checks();
}
