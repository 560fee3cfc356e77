package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.adapter.http.KeptAnswer;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// What a vault says of a request it did not fulfil: `{"error": {"code", "message", "innererror": {"code"}}}`.
///
/// @param code the innermost code, which is the most precise
record Complaint(int status, String code, String message, Optional<Duration> after) {

    private static final int LONGEST = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    static Complaint of(KeptAnswer answer) {
        String code = "";
        int depth = 0;
        Map<String, String> words = new HashMap<>();
        try (JsonParser json = VaultJson.parser(answer.bytes())) {
            while (json.nextToken() != null) {
                int here = json.getParsingContext().getNestingDepth();
                if (json.currentToken() != JsonToken.VALUE_STRING || json.getTextLength() == 0) {
                    continue;
                }
                String name = String.valueOf(json.currentName());
                words.putIfAbsent(name, json.getText());
                if (name.equals("code") && here >= depth) {
                    code = json.getText();
                    depth = here;
                }
            }
        } catch (IOException noJson) {
            // A proxy on the way speaks otherwise; the status says enough then.
        }
        return new Complaint(answer.status(), shown(code), shown(message(words)), after(answer));
    }

    // The last two are those of RFC 9457, which frameworks answer by themselves.
    private static String message(Map<String, String> words) {
        return Stream.of("message", "detail", "title")
                .map(name -> words.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    VaultException fault() {
        String detail = message.isEmpty() ? "status " + status + (code.isEmpty() ? "" : ", " + code) : message;
        return new VaultException(kind(), detail, after);
    }

    boolean isPassing() {
        return status == 429 || status == 408 || status >= 500;
    }

    /// Whether the vault is just deleting or recovering it and wants to be asked later; nothing was done.
    boolean isUnderWay() {
        return status == 409 && (code.startsWith("ObjectIsBeing") || message.contains("currently being"));
    }

    private Kind kind() {
        return switch (status) {
            case 401 -> Kind.NOT_SIGNED_IN;
            case 403 -> isDisabled() ? Kind.DISABLED : Kind.FORBIDDEN;
            case 404 -> isDisabled() ? Kind.DISABLED : Kind.ABSENT;
            case 409 -> isDeletedBefore() ? Kind.DELETED_BEFORE : Kind.CONFLICT;
            case 429 -> Kind.THROTTLED;
            case 408 -> Kind.FAILED;
            default -> status >= 500 ? Kind.FAILED : Kind.REFUSED;
        };
    }

    // Not all who speak for a vault give the inner code.
    private boolean isDisabled() {
        return code.endsWith("Disabled") || message.contains("not allowed on a disabled");
    }

    private boolean isDeletedBefore() {
        return code.startsWith("ObjectIsDeleted") || (message.contains("deleted") && !isUnderWay());
    }

    private static Optional<Duration> after(KeptAnswer answer) {
        return answer.header("retry-after")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }

    private static String shown(String text) {
        String plain = text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
