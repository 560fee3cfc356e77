/// Keeps the records of keys, settings, names and prices in the sealed file `records`.
@NullMarked
package org.keytally.core.adapter.records;

import org.jspecify.annotations.NullMarked;
