/// Finding secrets in files and in git history.
@NullMarked
package org.keytally.core.adapter.scan;

import org.jspecify.annotations.NullMarked;
