/// Fakes and tests of keys and their secrets.
@NullMarked
package org.keytally.core.domain.key;

import org.jspecify.annotations.NullMarked;
