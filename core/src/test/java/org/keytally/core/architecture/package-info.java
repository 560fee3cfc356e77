/// The rules of the house as tests: who may see whom, who may touch what, and how a class is made.
@NullMarked
package org.keytally.core.architecture;

import org.jspecify.annotations.NullMarked;
