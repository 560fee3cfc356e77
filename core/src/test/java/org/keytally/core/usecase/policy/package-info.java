/// Tests of what a policy binds.
@NullMarked
package org.keytally.core.usecase.policy;

import org.jspecify.annotations.NullMarked;
