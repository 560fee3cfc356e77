/// The root of the core: wires the parts of Keytally and closes them.
@NullMarked
package org.keytally.core;

import org.jspecify.annotations.NullMarked;
