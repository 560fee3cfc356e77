/// A secret on its way in: pasted, examined, tried, handed on and wiped.
@NullMarked
package org.keytally.app.secret;

import org.jspecify.annotations.NullMarked;
