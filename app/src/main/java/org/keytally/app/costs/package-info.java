/// The screen of the costs: what was used in a range, by what, and the entries behind it.
@NullMarked
package org.keytally.app.costs;

import org.jspecify.annotations.NullMarked;
