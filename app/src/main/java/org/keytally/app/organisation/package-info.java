/// The screen of the organisation: its vaults, its shared keys and its policy.
@NullMarked
package org.keytally.app.organisation;

import org.jspecify.annotations.NullMarked;
