package org.keytally.core.domain.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.Endpoint;

final class HookAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "https://hooks.example.com/services/T0/B0/x", "https://example.com/a?sig=1&b=%2F",
        "http://127.0.0.1:9000/hook", "http://localhost/", "http://[::1]:80/x"
    })
    void takesAnAddressOfHttpsOrOfThisMachine(String text) {
        assertThat(HookAddress.read(text)).isEqualTo(new Endpoint.Usable(URI.create(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/x,PLAIN_HTTP", "https://a@example.com/,USER_IN_ADDRESS",
        "https://example.com/#x,NOT_AN_ADDRESS",
        "mailto:a@example.com,NOT_AN_ADDRESS", "bolt://example.com,UNKNOWN_SCHEME", "file:///etc/passwd,NOT_AN_ADDRESS",
        "/hook,NOT_AN_ADDRESS", "https://,NOT_AN_ADDRESS", "http://127.0.0.1.example.com/,PLAIN_HTTP"
    })
    void refusesEveryOther(String text, Endpoint.Why why) {
        assertThat(HookAddress.read(text)).isEqualTo(new Endpoint.Refused(why));
    }

    @Test
    void showsOfAnAddressOnlyWhereItIs() {
        Hook.Way.Post post = new Hook.Way.Post(URI.create("https://hooks.example.com:8443/services/secret?sig=x"));

        assertThat(post.origin()).isEqualTo("https://hooks.example.com:8443");
        assertThat(post).hasToString("Post[https://hooks.example.com:8443]");
    }
}
