/// How keys are made anew: what a provider's own program can make and end, and a rotation on its way.
@NullMarked
package org.keytally.core.domain.rotation;

import org.jspecify.annotations.NullMarked;
