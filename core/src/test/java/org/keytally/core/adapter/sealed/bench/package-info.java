/// How fast sealing is.
@NullMarked
package org.keytally.core.adapter.sealed.bench;

import org.jspecify.annotations.NullMarked;
