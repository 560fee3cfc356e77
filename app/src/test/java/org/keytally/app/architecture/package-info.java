/// The rules of the house as tests, for the faces.
@NullMarked
package org.keytally.app.architecture;

import org.jspecify.annotations.NullMarked;
