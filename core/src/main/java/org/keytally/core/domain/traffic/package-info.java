/// How often providers may be asked, and which keys it is no use asking with: rates, breakers, and what providers said.
@NullMarked
package org.keytally.core.domain.traffic;

import org.jspecify.annotations.NullMarked;
