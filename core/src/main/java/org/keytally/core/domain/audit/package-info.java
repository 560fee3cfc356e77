/// Who changed what: the trail of audit events.
@NullMarked
package org.keytally.core.domain.audit;

import org.jspecify.annotations.NullMarked;
