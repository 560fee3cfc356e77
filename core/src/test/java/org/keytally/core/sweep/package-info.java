/// The search for canaries in everything a test run leaves behind.
@NullMarked
package org.keytally.core.sweep;

import org.jspecify.annotations.NullMarked;
