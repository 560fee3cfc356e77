package org.keytally.core.domain.environment;

import java.net.URI;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;

/// Whether models on this machine are asked first, where they answer and which.
///
/// @param endpoint an address on this machine in place of the usual one
public record LocalModels(boolean areFirst, Optional<URI> endpoint, Optional<String> model) {

    public static final LocalModels NOT_FIRST = new LocalModels(false, Optional.empty(), Optional.empty());

    private static final ProviderId OLLAMA = new ProviderId("ollama");
    private static final ProviderId LM_STUDIO = new ProviderId("lmstudio");
    private static final int PORT_OF_LM_STUDIO = 1234;

    /// Who answers at the endpoint.
    public ProviderId provider() {
        return endpoint.filter(address -> address.getPort() == PORT_OF_LM_STUDIO).isPresent() ? LM_STUDIO : OLLAMA;
    }
}
