/// Keeps the records of keys, settings and names in the sealed file `records`.
@NullMarked
package org.keytally.core.adapter.records;

import org.jspecify.annotations.NullMarked;
