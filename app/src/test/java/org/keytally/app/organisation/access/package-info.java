/// Tests of what may be done and seen in the organisation.
@NullMarked
package org.keytally.app.organisation.access;

import org.jspecify.annotations.NullMarked;
