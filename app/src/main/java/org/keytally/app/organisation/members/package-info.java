/// The part of the organisation for its members: who they are, the keys made for each, and one's own standing.
@NullMarked
package org.keytally.app.organisation.members;

import org.jspecify.annotations.NullMarked;
