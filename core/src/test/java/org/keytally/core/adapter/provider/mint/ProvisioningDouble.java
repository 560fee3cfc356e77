package org.keytally.core.adapter.provider.mint;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.keytally.core.sweep.Canary;

/// A host that behaves as OpenRouter's key management (`/keys`) and OpenAI's service accounts of a project do, written
/// from their public documentation; the keys it makes are good for listing models and for prompts until they are ended.
public final class ProvisioningDouble implements AutoCloseable {

    /// The key that makes others.
    public static final String ADMIN = "sk-or-v1-" + Canary.CORE + "-provisioning";
    public static final String PROJECT = "proj_abc";
    private static final String ACCOUNTS = "/organization/projects/" + PROJECT + "/service_accounts";
    private static final Pattern NAME = Pattern.compile("\"name\" ?: ?\"([^\"]*)\"");
    private static final Pattern LIMIT = Pattern.compile("\"limit\" ?: ?([0-9.]+|null)");
    private static final int PAGE = 100;
    private static final String COMPLETION = "{\"id\":\"gen-1\",\"object\":\"chat.completion\",\"model\":"
            + "\"openai/gpt-4o-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hi.\"},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5}}";

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Made> keys = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> good = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private int number;

    /// A key as the host keeps it.
    public record Made(String id, String name, String limit, boolean isDisabled, String secret) {}

    /// @param after whether what was asked is done all the same
    private record Fault(MockResponse answer, boolean after) {}

    public ProvisioningDouble() throws IOException {
        server.setDispatcher(new Dispatcher() {

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public synchronized List<Made> keys() {
        return List.copyOf(keys.values());
    }

    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    public synchronized void forgetSeen() {
        seen.clear();
    }

    /// A key that a person made on the host's pages.
    public synchronized void takes(String secret) {
        good.add(secret);
    }

    /// A key that was made here costs somebody something.
    public synchronized void uses(String id) {
        used.add(id);
    }

    /// A person ends such a key there.
    public synchronized void takesNoMore(String secret) {
        good.remove(secret);
    }

    /// Answers the next change with this status instead of doing it.
    public synchronized void refuseNext(int status, String... headers) {
        faults.add(new Fault(failing(status, headers), false));
    }

    /// Does the next change and answers with this status all the same.
    public synchronized void failAfterNext(int status) {
        faults.add(new Fault(failing(status), true));
    }

    /// Does the next change, and the line breaks before it says so.
    public synchronized void cutAfterNext() {
        faults.add(new Fault(
                new MockResponse.Builder()
                        .body(" ".repeat(4_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build(),
                true));
    }

    private static MockResponse failing(int status, String... headers) {
        MockResponse.Builder answer = new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"code\":" + status + ",\"message\":\"Played fault.\"}}");
        for (String header : headers) {
            answer.addHeader(header);
        }
        return answer.build();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        seen.add(request.getMethod() + " " + path);
        String token = Optional.ofNullable(request.getHeaders().get("Authorization")).orElse("")
                .replaceFirst("^Bearer ", "");
        if (path.equals("/models")) {
            return takesKey(token)
                    ? json(200, "{\"object\":\"list\",\"data\":[{\"id\":\"openai/gpt-4o-mini\"}]}")
                    : no();
        }
        if (path.equals("/chat/completions")) {
            return takesKey(token) ? json(200, COMPLETION) : no();
        }
        boolean isAdmin = token.equals(ADMIN);
        if (!isAdmin) {
            return no();
        }
        Optional<Fault> fault = request.getMethod().equals("GET")
                ? Optional.empty()
                : Optional.ofNullable(faults.poll());
        if (fault.filter(one -> !one.after()).isPresent()) {
            return fault.get().answer();
        }
        String body = Optional.ofNullable(request.getBody()).map(bytes -> bytes.utf8()).orElse("");
        MockResponse done = done(request, path, body);
        return fault.map(Fault::answer).orElse(done);
    }

    private boolean takesKey(String secret) {
        return good.contains(secret)
                || keys.values().stream().anyMatch(key -> key.secret().equals(secret) && !key.isDisabled());
    }

    private MockResponse done(RecordedRequest request, String path, String body) {
        boolean isOpenAi = path.startsWith(ACCOUNTS);
        String rest = isOpenAi ? path.substring(ACCOUNTS.length()) : path.replaceFirst("^/keys", "");
        String id = rest.startsWith("/") ? rest.substring(1) : "";
        String call = request.getMethod() + (id.isEmpty() ? " all" : " one");
        return switch (call) {
            case "GET all" -> isOpenAi
                    ? accounts(Optional.ofNullable(request.getUrl().queryParameter("after")))
                    : page(Integer.parseInt(
                            Optional.ofNullable(request.getUrl().queryParameter("offset")).orElse("0")));
            case "POST all" -> isOpenAi ? account(body) : made(body);
            case "PATCH one" -> keys.containsKey(id) ? changed(id, body) : absent();
            case "DELETE one" -> keys.remove(id) == null ? absent() : json(200, "{\"deleted\":true}");
            default -> absent();
        };
    }

    private MockResponse page(int offset) {
        return json(200, "{\"data\":[" + String.join(",", keys.values().stream()
                .skip(offset).limit(PAGE).map(this::listed).toList()) + "]}");
    }

    private String listed(Made key) {
        return "{\"hash\":\"" + key.id() + "\",\"name\":\"" + key.name() + "\",\"label\":\"sk-or-v1-abc...123\","
                + "\"disabled\":" + key.isDisabled() + ",\"limit\":" + key.limit() + ",\"limit_remaining\":"
                + key.limit() + ",\"limit_reset\":\"monthly\",\"usage\":" + (used.contains(key.id()) ? "0.25" : "0")
                + ",\"created_at\":\"2026-02-01T10:30:00.000Z\","
                + "\"updated_at\":null}";
    }

    private MockResponse made(String body) {
        Made key = stored("hash", first(NAME, body).orElse(""), first(LIMIT, body).orElse("null"), "sk-or-v1-");
        return json(201, "{\"data\":" + listed(key) + ",\"key\":\"" + key.secret() + "\"}");
    }

    private Made stored(String kind, String name, String limit, String beginning) {
        number++;
        Made key = new Made(
                kind + number, name, limit, false, beginning + Canary.CORE + "-minted-" + number);
        keys.put(key.id(), key);
        return key;
    }

    private MockResponse changed(String id, String body) {
        Made key = keys.getOrDefault(id, new Made(id, "", "", false, ""));
        boolean isDisabled = body.contains("\"disabled\":true")
                || (key.isDisabled() && !body.contains("\"disabled\":false"));
        Made now = new Made(
                id, key.name(), first(LIMIT, body).orElse(key.limit()), isDisabled, key.secret());
        keys.put(id, now);
        return json(200, "{\"data\":" + listed(now) + "}");
    }

    private MockResponse accounts(Optional<String> after) {
        List<Made> all = List.copyOf(keys.values());
        int from = after.map(id -> all.stream().map(Made::id).toList().indexOf(id) + 1).orElse(0);
        List<Made> page = all.subList(from, Math.min(from + PAGE, all.size()));
        return json(200, "{\"object\":\"list\",\"data\":[" + String.join(",", page.stream()
                .map(ProvisioningDouble::account)
                .map(text -> text + "}")
                .toList()) + "],\"has_more\":" + (from + PAGE < all.size()) + "}");
    }

    private static String account(Made key) {
        return "{\"object\":\"organization.project.service_account\",\"id\":\"" + key.id() + "\",\"name\":\""
                + key.name() + "\",\"role\":\"member\",\"created_at\":1711471533";
    }

    private MockResponse account(String body) {
        Made key = stored("svc_acct_", first(NAME, body).orElse(""), "null", "sk-svcacct-");
        return json(200, account(key) + ",\"api_key\":{\"object\":\"organization.project.service_account.api_key\","
                + "\"value\":\"" + key.secret() + "\",\"name\":\"Secret Key\",\"created_at\":1711471533,"
                + "\"id\":\"key_abc\"}}");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static MockResponse no() {
        return json(401, "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"No auth credentials found\"}}");
    }

    private static MockResponse absent() {
        return json(404, "{\"error\":{\"code\":404,\"message\":\"Not found\"}}");
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
