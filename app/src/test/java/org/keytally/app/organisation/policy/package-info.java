/// The policy, tried without a window.
@NullMarked
package org.keytally.app.organisation.policy;

import org.jspecify.annotations.NullMarked;
