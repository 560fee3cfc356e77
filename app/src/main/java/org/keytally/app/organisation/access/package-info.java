/// As whom the organisation is looked at.
@NullMarked
package org.keytally.app.organisation.access;

import org.jspecify.annotations.NullMarked;
