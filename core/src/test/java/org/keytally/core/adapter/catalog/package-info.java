/// Tests of the files that describe providers.
@NullMarked
package org.keytally.core.adapter.catalog;

import org.jspecify.annotations.NullMarked;
