/// This machine and this process: hardening at the start, and checks of the surroundings.
@NullMarked
package org.keytally.core.adapter.system;

import org.jspecify.annotations.NullMarked;
