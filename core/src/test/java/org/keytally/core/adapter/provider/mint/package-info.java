/// The programs of providers, played, and ours before them.
@NullMarked
package org.keytally.core.adapter.provider.mint;

import org.jspecify.annotations.NullMarked;
