/// The organisation's policy and its invitations, as JSON that is signed or free of secrets.
@NullMarked
package org.keytally.core.adapter.policy;

import org.jspecify.annotations.NullMarked;
