/// Tests of what lies before every command.
@NullMarked
package org.keytally.app.cli.desk;

import org.jspecify.annotations.NullMarked;
