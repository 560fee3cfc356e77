package org.keytally.core.adapter.provider.dialect.event;

/// Where in an event the values stand that may differ in the next one: the piece of text, and what no one reads.
public final class Marks {

    private static final int MOST = 24;
    private static final int NONE = -1;

    private final int[] starts = new int[MOST];
    private int count;
    private int piece;
    private int pieces;
    private String pieceText = "";

    public void clear() {
        count = 0;
        piece = NONE;
        pieces = 0;
    }

    public void passedOver(int start) {
        add(start);
    }

    public void piece(int start, String text) {
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
    public boolean areClear() {
        return pieces == 1 && count <= MOST;
    }

    public String pieceText() {
        return pieceText;
    }

    public int count() {
        return count;
    }

    public int start(int index) {
        return starts[index];
    }

    public boolean isPiece(int index) {
        return index == piece;
    }
}
