/// The record of the home: sealed, tamper-evident segments of bytes that only grow, and the head that lets a start read
/// their end alone.
@NullMarked
package org.keytally.core.adapter.journal;

import org.jspecify.annotations.NullMarked;
