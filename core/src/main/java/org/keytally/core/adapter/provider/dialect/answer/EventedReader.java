package org.keytally.core.adapter.provider.dialect.answer;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.keytally.core.adapter.provider.dialect.event.Framing;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.Overrun;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.adapter.provider.dialect.event.SniffedFraming;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.FailureKind;

/// Reads an answer of any dialect: finds its events, lets the dialect read each, and draws the conclusion.
public final class EventedReader implements AnswerReader, Framing.Sink {

    private static final int KEPT_PROSE = 2_000;

    private final AnswerHead head;
    private final ReadLimits limits;
    private final AnswerDraft answer;
    private final EventReader dialect;
    private final SniffedFraming framing;
    private final Json json;
    private final Habit habit = new Habit();
    private final StringBuilder prose = new StringBuilder();
    private long total;
    private boolean isBroken;
    private boolean isEnding;
    private Fault fault = Fault.NONE;

    public EventedReader(
            AnswerHead head,
            Deltas deltas,
            ReadLimits limits,
            JsonFactory factory,
            Function<AnswerDraft, EventReader> dialect) {
        this.head = head;
        this.limits = limits;
        this.answer = new AnswerDraft(deltas, limits);
        this.dialect = dialect.apply(answer);
        this.framing = new SniffedFraming(this, limits);
        this.json = new Json(factory);
    }

    @Override
    public void feed(byte[] bytes, int offset, int length) {
        if (isOver() || length <= 0) {
            return;
        }
        total += length;
        keepProse(bytes, offset, length);
        try {
            if (total > limits.totalBytes()) {
                throw new Overrun("answer over " + limits.totalBytes() + " bytes");
            }
            framing.feed(bytes, offset, offset + length);
        } catch (IOException e) {
            breakWith(e);
        }
    }

    /// What a refusal says may be no JSON at all, but a page of a proxy.
    private void keepProse(byte[] bytes, int offset, int length) {
        if (head.isRefusal() && prose.length() < KEPT_PROSE) {
            int count = Math.min(length, KEPT_PROSE - prose.length());
            prose.append(new String(bytes, offset, count, StandardCharsets.ISO_8859_1));
        }
    }

    private void breakWith(IOException e) {
        isBroken = true;
        fault = e instanceof Overrun ? Fault.OVERRUN : Fault.UNREADABLE;
    }

    @Override
    public void event(byte[] bytes, int from, int to) throws IOException {
        if (answer.isOver() || habit.takes(bytes, from, to, answer)) {
            return;
        }
        boolean isSound = false;
        answer.nextEvent();
        try {
            json.open(bytes, from, to, habit.marks());
            if (json.isObject()) {
                read();
            }
            habit.learn(bytes, from, to, answer);
            isSound = true;
        } catch (Overrun e) {
            throw e;
        } catch (IOException e) {
            // One event that cannot be read does not make the others worthless, but the answer is no longer whole.
            fault = isEnding ? Fault.TORN : Fault.UNREADABLE;
        } finally {
            json.close(isSound);
        }
    }

    private void read() throws IOException {
        if (head.isRefusal()) {
            ErrorShapes.readDocument(json, answer.error());
        } else {
            dialect.read(json);
        }
    }

    @Override
    public void fault(byte[] bytes, int from, int to) {
        String words = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        boolean isQuoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
        answer.error().there();
        answer.error().message(isQuoted ? words.substring(1, words.length() - 1) : words);
    }

    @Override
    public void sentinel() {
        answer.over();
    }

    @Override
    public void closed() {
        if (dialect.endsWithDocument()) {
            answer.documentClosed();
        }
    }

    @Override
    public boolean isOver() {
        return isBroken || answer.isOver();
    }

    @Override
    public Delivery end() {
        if (!isOver()) {
            isEnding = true;
            try {
                fault = framing.end() || fault != Fault.NONE ? fault : Fault.TORN;
            } catch (IOException e) {
                breakWith(e);
            }
        }
        answer.flush();
        json.end();
        return conclusion().delivery();
    }

    @Override
    public Delivery breakOff(FailureKind kind, String detail) {
        if (answer.isOver()) {
            return end();
        }
        answer.flush();
        json.end();
        return conclusion().failure(kind, detail);
    }

    private Conclusion conclusion() {
        return new Conclusion(head, answer, fault, total, prose.toString());
    }
}
