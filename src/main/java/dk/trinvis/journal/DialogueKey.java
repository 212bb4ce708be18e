package dk.trinvis.journal;

/**
 * The key of one dialogue. What it seals opens only for the same dialogue and the same place, so rows that were swapped, moved
 * or copied do not open.
 */
final class DialogueKey {
    private final String dialogueId;
    private final Aead aead;

    DialogueKey(String dialogueId, Aead aead) {
        this.dialogueId = dialogueId;
        this.aead = aead;
    }

    byte[] sealEvent(long seq, byte[] plain) {
        return aead.seal(plain, eventContext(seq));
    }

    /** @throws StoreException if it is not what was sealed for this place */
    byte[] openEvent(long seq, byte[] sealed) {
        return aead.open(sealed, eventContext(seq), "event " + seq + " of dialogue " + dialogueId);
    }

    byte[] seal(String purpose, byte[] plain) {
        return aead.seal(plain, otherContext(purpose));
    }

    /** @throws StoreException if it is not what was sealed for this purpose */
    byte[] open(String purpose, byte[] sealed) {
        return aead.open(sealed, otherContext(purpose), "\"" + purpose + "\" of dialogue " + dialogueId);
    }

    private String eventContext(long seq) {
        return "event\n" + dialogueId + "\n" + seq;
    }

    private String otherContext(String purpose) {
        return "other\n" + dialogueId + "\n" + purpose;
    }
}
