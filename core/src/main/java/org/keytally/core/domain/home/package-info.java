/// The home: the folder that holds everything Keytally keeps, its settings, names and health.
@NullMarked
package org.keytally.core.domain.home;

import org.jspecify.annotations.NullMarked;
