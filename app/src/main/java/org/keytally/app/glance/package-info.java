/// What answers at a glance: what today has cost, how the budget nearest its limit stands, and who pays first.
@NullMarked
package org.keytally.app.glance;

import org.jspecify.annotations.NullMarked;
