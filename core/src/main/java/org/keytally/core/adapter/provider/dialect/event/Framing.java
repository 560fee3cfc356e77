package org.keytally.core.adapter.provider.dialect.event;

import java.io.IOException;

/// Finds the events in the bytes of an answer, however they are cut.
public interface Framing {

    void feed(byte[] bytes, int from, int to) throws IOException;

    /// Whether nothing was left half.
    boolean end() throws IOException;

    /// Takes the events found. The bytes may be reused as soon as a method returns.
    interface Sink {

        void event(byte[] bytes, int from, int to) throws IOException;

        /// The words of an event that calls itself an error and is no JSON.
        void fault(byte[] bytes, int from, int to);

        /// The mark with which some streams end (`[DONE]`).
        void sentinel();

        /// The one document, or the one array of events, was closed.
        void closed();
    }
}
