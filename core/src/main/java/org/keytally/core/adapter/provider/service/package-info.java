/// The questions by which services that answer no prompts are asked about a key.
@NullMarked
package org.keytally.core.adapter.provider.service;

import org.jspecify.annotations.NullMarked;
