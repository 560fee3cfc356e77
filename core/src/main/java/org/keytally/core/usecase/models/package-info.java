/// What a person can do about the choice of models: map prompt types, change tiers, name baselines.
@NullMarked
package org.keytally.core.usecase.models;

import org.jspecify.annotations.NullMarked;
