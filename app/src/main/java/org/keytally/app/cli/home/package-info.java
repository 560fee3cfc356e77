/// The commands for the home itself: settings, audit, data, doctor and lock.
@NullMarked
package org.keytally.app.cli.home;

import org.jspecify.annotations.NullMarked;
