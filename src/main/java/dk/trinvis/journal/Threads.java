package dk.trinvis.journal;

/** Waiting for a thread that must not be left half done. */
final class Threads {
    private Threads() {}

    /** Returns when it has ended, however often the caller is interrupted meanwhile; the interrupt is kept for the caller. */
    static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
