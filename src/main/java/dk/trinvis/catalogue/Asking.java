package dk.trinvis.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether somebody asks or tells of a worry. Question words and marks say it best, but "tavshedspligt" and "vi er et privat
 * dagtilbud uden sikker mail" have none: there the words decide, as the content has them in signals and in what people ask.
 */
final class Asking {
    private static final Pattern ASKS = Pattern.compile(
            "(?iu).*\\?\\s*|(hvad|hvem|hvor|hvornår|hvordan|hvorfor|hvilke[nt]?|må|skal|kan|bør|er) (jeg|vi|man|det|der)\\b.*"
                    + "|(hvad|hvem|hvor|hvornår|hvordan|hvorfor|hvilke[nt]?)\\b.*|jeg er [a-zæøå]+\\s*");

    /** Beyond these words of a text nothing is counted. */
    private static final int MOST_WORDS = 60;
    /** What counts for a word that the content has on one side only. */
    private static final double UNSEEN = 0.5;

    private static final double MOST_OF_A_WORD = 3;
    /** The log odds before any word is read, when the form is that of a question and when it is not. */
    private static final double FORM_ASKS = 2;

    private static final double FORM_TELLS = -2;
    private static final double STEEPNESS = 1.5;

    private final Map<String, Double> odds;
    /** What the content tells of worries word for word: nobody has to guess there. */
    private final Set<List<String>> worries;

    private Asking(Map<String, Double> odds, Set<List<String>> worries) {
        this.odds = odds;
        this.worries = worries;
    }

    /** Learns how worries are told and how answers are asked for. */
    static Asking of(List<Entry> worries, List<Entry> answers) {
        var told = new HashMap<String, Integer>();
        var asked = new HashMap<String, Integer>();
        for (Entry entry : worries) {
            count(entry.title(), told);
            entry.phrasings().forEach(text -> count(text, told));
        }
        // A topic's passages share what is asked about the topic: it counts once.
        var asks = new HashSet<String>();
        for (Entry entry : answers) {
            if (entry.kind() != Hit.Kind.QUESTION) {
                count(entry.title(), asked);
                entry.phrasings().forEach(text -> count(text, asked));
                asks.addAll(entry.about());
            }
        }
        asks.forEach(text -> count(text, asked));
        var words = new HashSet<>(told.keySet());
        words.addAll(asked.keySet());
        double allTold = sum(told) + UNSEEN * words.size();
        double allAsked = sum(asked) + UNSEEN * words.size();
        var odds = new HashMap<String, Double>();
        for (String word : words) {
            double ratio =
                    (asked.getOrDefault(word, 0) + UNSEEN) / allAsked * allTold / (told.getOrDefault(word, 0) + UNSEEN);
            odds.put(word, Math.clamp(Math.log(ratio), -MOST_OF_A_WORD, MOST_OF_A_WORD));
        }
        var known = worries.stream()
                .flatMap(entry -> entry.phrasings().stream())
                .map(text -> Spelling.words(text, MOST_WORDS))
                .collect(Collectors.toUnmodifiableSet());
        return new Asking(Map.copyOf(odds), known);
    }

    private static void count(String text, Map<String, Integer> counts) {
        Spelling.words(text, MOST_WORDS).forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a text has the form of a question. */
    static boolean hasFormOfQuestion(String text) {
        return ASKS.matcher(text.strip()).matches();
    }

    /** How likely it is that this text asks, from 0 to 1. */
    double likelihood(String text) {
        double sum = 0;
        List<String> words = Spelling.words(text, MOST_WORDS);
        if (worries.contains(words)) {
            return 0;
        }
        for (String word : words) {
            sum += odds.getOrDefault(word, 0.0);
        }
        // Words of one text lean on each other, so that ten of them don't say ten times as much.
        double all = sum / Math.sqrt(Math.max(1, words.size())) + (hasFormOfQuestion(text) ? FORM_ASKS : FORM_TELLS);
        return 1 / (1 + Math.exp(-all * STEEPNESS));
    }
}
