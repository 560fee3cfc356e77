package org.keytally.core.adapter.provider.dialect;

/// Where in an event the values stand that may differ in the next one: the piece of text, and what no one reads.
final class Marks {

    private static final int MOST = 24;
    private static final int NONE = -1;

    private final int[] starts = new int[MOST];
    private int count;
    private int piece;
    private int pieces;
    private String pieceText = "";

    void clear() {
        count = 0;
        piece = NONE;
        pieces = 0;
    }

    void passedOver(int start) {
        add(start);
    }

    void piece(int start, String text) {
        pieceText = text;
        piece = count;
        pieces++;
        add(start);
    }

    private void add(int start) {
        if (count < MOST) {
            starts[count] = start;
        }
        count++;
    }

    /// Whether one piece was read, and every value that may differ is marked.
    boolean areClear() {
        return pieces == 1 && count <= MOST;
    }

    String pieceText() {
        return pieceText;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    boolean isPiece(int index) {
        return index == piece;
    }
}
