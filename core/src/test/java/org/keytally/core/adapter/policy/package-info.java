/// Tests of signed policies and of invitations.
@NullMarked
package org.keytally.core.adapter.policy;

import org.jspecify.annotations.NullMarked;
