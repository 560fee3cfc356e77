package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ProviderFault;
import org.keytally.core.domain.catalog.ProviderFaultException;

final class FaultNoticeTest {

    @Test
    void namesTheLineOfAFileOfProvidersThatIsWrong() {
        ProviderFault fault = new ProviderFault(ProviderFault.Kind.MALFORMED, 3, "");
        assertThat(FaultNotice.of(Words.english(), new ProviderFaultException(fault), Optional.empty()).text())
                .contains("providers.json, line 3", "Mend the file");
    }

    @Test
    void tellsAnyOtherFaultByItsCodeAlone() {
        assertThat(FaultNotice.of(Words.english(), new IllegalStateException("private"), Optional.empty()).text())
                .doesNotContain("private");
    }

    @Test
    void saysWhomToAskWhereTheOrganisationDoes() {
        assertThat(FaultNotice.of(Words.english(), new IllegalStateException("private"), Optional.of("Ada, desk 4"))
                .text())
                .endsWith("Your organisation says whom to ask: Ada, desk 4");
    }
}
