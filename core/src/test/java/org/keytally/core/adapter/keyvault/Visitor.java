package org.keytally.core.adapter.keyvault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.tls.HandshakeCertificates;

/// A person before a browser: opens the page they are shown, signs in as Ada, and lets the browser send the
/// answer back.
public final class Visitor {

    private static final Pattern PAGE = Pattern.compile("https://localhost:[0-9]+/[^\\s\"]+/authorize\\?[^\\s\"]+");
    private static final Pattern TARGET = Pattern.compile("<form action=\"([^\"]+)\" name=\"callback\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(code|state)\" value=\"([^\"]*)\"");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HandshakeCertificates trusting;
    private final UnaryOperator<Map<String, String>> change;

    /// @param change what becomes of the answer on its way back
    public Visitor(DirectoryDouble directory, UnaryOperator<Map<String, String>> change) {
        this.trusting = directory.trusting();
        this.change = change;
    }

    public Visitor(DirectoryDouble directory) {
        this(directory, answer -> answer);
    }

    /// Visits the page as soon as it is shown, and brings what the browser shows in the end.
    public CompletableFuture<String> visit(Supplier<String> shown) {
        return CompletableFuture.supplyAsync(() -> visited(shown));
    }

    private String visited(Supplier<String> shown) {
        try {
            for (int i = 0; i < 400; i++) {
                Matcher page = PAGE.matcher(shown.get());
                if (page.find()) {
                    return signedIn(URI.create(page.group()));
                }
                Thread.sleep(50);
            }
            throw new AssertionError("no page was shown");
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private String signedIn(URI page) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .sslContext(trusting.sslContext())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            send(browser, HttpRequest.newBuilder(page));
            String answer = post(browser, page, Map.of(
                    "username", "ada", "claims", "{\"preferred_username\":\"ada@contoso.example\"}"));
            Matcher target = TARGET.matcher(answer);
            if (!target.find()) {
                throw new AssertionError("no answer came: " + answer);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            FIELD.matcher(answer).results().forEach(field -> fields.put(field.group(1), field.group(2)));
            return post(browser, URI.create(target.group(1)), change.apply(fields));
        }
    }

    private static String post(HttpClient browser, URI to, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(browser, HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
