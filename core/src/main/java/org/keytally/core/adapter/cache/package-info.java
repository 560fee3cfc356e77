/// Answers kept from before, each in a sealed file of its own that may be lost.
@NullMarked
package org.keytally.core.adapter.cache;

import org.jspecify.annotations.NullMarked;
