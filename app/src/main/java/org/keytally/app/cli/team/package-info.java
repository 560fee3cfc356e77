/// The commands for keys of members' own: asking for them, and an admin's work on them.
@NullMarked
package org.keytally.app.cli.team;

import org.jspecify.annotations.NullMarked;
