/// The commands that serve other programs: exec and scan.
@NullMarked
package org.keytally.app.cli.programs;

import org.jspecify.annotations.NullMarked;
