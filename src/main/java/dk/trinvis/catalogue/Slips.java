package dk.trinvis.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Mends slips of the thumb before a text is taken apart: a word that no entry has, and that is one slip away from one that some
 * have, becomes the one that most of them have. So its stem, its parts and what it means beside its neighbours are found too.
 */
final class Slips {
    /** Shorter words are one slip away from too much. */
    private static final int SHORTEST = 5;

    /** How often entries have a word, folded. */
    private final Map<String, Integer> counts;

    private final NavigableSet<String> known;
    private final NearMisses nearMisses;

    private Slips(Map<String, Integer> counts) {
        this.counts = counts;
        known = new TreeSet<>(counts.keySet());
        nearMisses = NearMisses.of(counts.keySet(), SHORTEST - 1);
    }

    /** Towards the words of these. */
    static Slips towards(List<Entry> entries) {
        var counts = new HashMap<String, Integer>();
        entries.stream()
                .flatMap(entry -> Stream.of(
                                Stream.of(entry.title(), entry.meaning()),
                                entry.phrasings().stream(),
                                entry.about().stream())
                        .flatMap(each -> each))
                .forEach(text ->
                        Spelling.words(text, Integer.MAX_VALUE).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return new Slips(counts);
    }

    /** The text with its slips mended; the last word is left alone while it may still be being typed. */
    String mended(String text) {
        StringBuilder mended = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at - from >= SHORTEST) {
                String word = Spelling.folded(Spelling.plain(text.substring(from, at)));
                String meant = at == text.length() && begins(word) ? word : meant(word);
                if (!meant.equals(word)) {
                    mended = mended == null ? new StringBuilder() : mended;
                    mended.append(text, copied, from).append(meant);
                    copied = at;
                }
            }
            at++;
        }
        return mended == null
                ? text
                : mended.append(text, copied, text.length()).toString();
    }

    private boolean begins(String word) {
        String next = known.ceiling(word);
        return next != null && next.startsWith(word);
    }

    private String meant(String word) {
        if (counts.containsKey(word)) {
            return word;
        }
        String meant = word;
        int most = 0;
        for (String near : nearMisses.find(word)) {
            int count = counts.getOrDefault(near, 0);
            if (count > most) {
                meant = near;
                most = count;
            }
        }
        return meant;
    }
}
