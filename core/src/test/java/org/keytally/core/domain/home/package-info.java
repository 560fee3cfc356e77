/// Fakes and contracts of settings and names.
@NullMarked
package org.keytally.core.domain.home;

import org.jspecify.annotations.NullMarked;
