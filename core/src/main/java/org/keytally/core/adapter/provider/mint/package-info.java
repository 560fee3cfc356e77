/// The programs by which providers make keys for others, over the hardened client.
@NullMarked
package org.keytally.core.adapter.provider.mint;

import org.jspecify.annotations.NullMarked;
