/// Tests of the records in the sealed file and of their archive.
@NullMarked
package org.keytally.core.adapter.records;

import org.jspecify.annotations.NullMarked;
