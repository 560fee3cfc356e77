/// The sealed history on a real disk.
@NullMarked
package org.keytally.core.adapter.history;

import org.jspecify.annotations.NullMarked;
