package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Known words by what is left of them when one letter is taken out, so that a word with one wrong, missing, extra or
 * swapped letter finds them by a few look-ups (the deletion neighbourhood that SymSpell uses).
 *
 * <p>The first letter must be right: people seldom miss it, and it halves the false finds.
 */
final class NearMisses {
    private final Map<String, List<String>> byRest;

    private NearMisses(Map<String, List<String>> byRest) {
        this.byRest = byRest;
    }

    /** A table of these words; those shorter than {@code shortest} letters are left out. */
    static NearMisses of(Iterable<String> words, int shortest) {
        var byRest = new HashMap<String, List<String>>();
        for (String word : words) {
            if (word.length() >= shortest) {
                for (String rest : rests(word)) {
                    byRest.computeIfAbsent(rest, key -> new ArrayList<>(1)).add(word);
                }
            }
        }
        return new NearMisses(byRest);
    }

    /** The known words one edit away from this one (itself included if known), in the order they were given. */
    List<String> find(String word) {
        if (word.length() < 3) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        for (String rest : rests(word)) {
            for (String known : byRest.getOrDefault(rest, List.of())) {
                if (isOneEditAway(word, known)) {
                    found.add(known);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Set<String> rests(String word) {
        var rests = new LinkedHashSet<String>();
        rests.add(word);
        for (int i = 1; i < word.length(); i++) {
            rests.add(word.substring(0, i) + word.substring(i + 1));
        }
        return rests;
    }

    /** Whether one insertion, deletion, replacement or swap of neighbours, or nothing, turns one into the other. */
    static boolean isOneEditAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int leftA = endA - start;
        int leftB = endB - start;
        boolean swapped = leftA == 2
                && leftB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return leftA <= 1 && leftB <= 1 || swapped;
    }
}
