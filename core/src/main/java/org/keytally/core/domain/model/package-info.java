/// Which model a prompt is for: mappings by prompt type, quality tiers, the cheapest of a tier, baselines.
@NullMarked
package org.keytally.core.domain.model;

import org.jspecify.annotations.NullMarked;
