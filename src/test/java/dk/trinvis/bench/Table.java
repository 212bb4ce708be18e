package dk.trinvis.bench;

/** The table that the benchmarks print. */
final class Table {
    private Table() {}

    static void head() {
        System.out.printf("%n%-52s %-52s %s%n", "what", "measured", "budget");
        System.out.println("-".repeat(130));
    }

    static void row(String what, String measured, String budget) {
        System.out.printf("%-52s %-52s %s%n", what, measured, budget);
    }
}
