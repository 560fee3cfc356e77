/// Tests of the trail on the journal.
@NullMarked
package org.keytally.core.adapter.trail;

import org.jspecify.annotations.NullMarked;
