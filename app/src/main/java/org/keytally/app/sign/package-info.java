/// The marks by which people tell payers, environments, providers and states of keys apart, the same on every screen.
@NullMarked
package org.keytally.app.sign;

import org.jspecify.annotations.NullMarked;
