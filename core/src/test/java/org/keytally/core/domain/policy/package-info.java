/// Fakes and tests of the policy.
@NullMarked
package org.keytally.core.domain.policy;

import org.jspecify.annotations.NullMarked;
