/// The screen of the organisation: its vaults, its shared keys, what is due of them, its members, and its policy.
@NullMarked
package org.keytally.app.organisation;

import org.jspecify.annotations.NullMarked;
