/// One owner for each home, and commands handed over to it through a local socket that only this user can open.
@NullMarked
package org.keytally.core.adapter.handover;

import org.jspecify.annotations.NullMarked;
