/// The commands for the organisation's policy.
@NullMarked
package org.keytally.app.cli.policy;

import org.jspecify.annotations.NullMarked;
