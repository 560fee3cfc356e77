/// The part of the organisation for its policy: what is in force, and what an admin makes of it.
@NullMarked
package org.keytally.app.organisation.policy;

import org.jspecify.annotations.NullMarked;
