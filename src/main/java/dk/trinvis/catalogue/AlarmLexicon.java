package dk.trinvis.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The single words that {@link AlarmEar} knows, and which of them a typed word is: as it stands, without æ, ø and å, by its
 * beginning or ending where the word was given with a {@code *}, and with one slip where it is long.
 */
final class AlarmLexicon {
    /** Shorter words have too many true neighbours: kæler is not kvæler. */
    private static final int SHORTEST_WITH_A_SLIP = 7;

    private static final int[] NONE = {};

    private final Map<String, Integer> ids = new HashMap<>();
    private final Node root = new Node();
    /** The long words by their first letter: people seldom miss that one. */
    private final Map<Character, List<Form>> longByFirst = new HashMap<>();

    /** The words given by their ending, such as {@code *træner}. */
    private final List<Form> endings = new ArrayList<>();

    private record Form(int id, String plain, String folded, boolean open) {}

    /** A place in the tree of letters, with the words that end here and the beginnings that do. */
    private static final class Node {
        private char[] letters = {};
        private Node[] nodes = {};
        private final List<Form> whole = new ArrayList<>(0);
        private final List<Form> open = new ArrayList<>(0);

        @org.jspecify.annotations.Nullable
        Node find(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return nodes[i];
                }
            }
            return null;
        }

        Node make(char letter) {
            Node known = find(letter);
            if (known != null) {
                return known;
            }
            int size = letters.length;
            letters = Arrays.copyOf(letters, size + 1);
            nodes = Arrays.copyOf(nodes, size + 1);
            letters[size] = letter;
            var made = new Node();
            nodes[size] = made;
            return made;
        }
    }

    /** The number of this word, which may begin or end in {@code *}; the same word has the same number. */
    int add(String word) {
        Integer known = ids.get(word);
        if (known != null) {
            return known;
        }
        if (word.startsWith("*")) {
            return addEnding(word);
        }
        boolean open = word.endsWith("*");
        String plain = Spelling.plain(open ? word.substring(0, word.length() - 1) : word);
        int id = ids.size();
        ids.put(word, id);
        var form = new Form(id, plain, Spelling.folded(plain), open);
        plant(form);
        // "slået" typed as "slaet" reads like "slæt".
        String bare = Spelling.plain(form.folded());
        if (!bare.equals(form.folded())) {
            plant(new Form(id, bare, Spelling.folded(bare), open));
        }
        if (form.folded().length() >= SHORTEST_WITH_A_SLIP) {
            longByFirst
                    .computeIfAbsent(form.folded().charAt(0), key -> new ArrayList<>())
                    .add(form);
        }
        return id;
    }

    private int addEnding(String word) {
        String plain = Spelling.plain(word.substring(1));
        var form = new Form(ids.size(), plain, Spelling.folded(plain), true);
        ids.put(word, form.id());
        endings.add(form);
        return form.id();
    }

    private void plant(Form form) {
        Node node = root;
        for (int i = 0; i < form.folded().length(); i++) {
            node = node.make(form.folded().charAt(i));
        }
        (form.open() ? node.open : node.whole).add(form);
    }

    /** How many words there are; their numbers begin at 0. */
    int size() {
        return ids.size();
    }

    /**
     * The numbers of the words that this typed word is.
     *
     * @param danish whether the text around it is written with æ, ø and å
     */
    int[] find(Spoken.Word word, boolean danish) {
        int[] found = NONE;
        String folded = word.folded();
        Node node = root;
        int at = 0;
        while (node != null && at < folded.length()) {
            found = withFitting(found, node.open, word, at, danish);
            node = node.find(folded.charAt(at));
            at++;
        }
        if (node != null) {
            found = withFitting(found, node.open, word, at, danish);
            found = withFitting(found, node.whole, word, at, danish);
        }
        for (Form ending : endings) {
            if (folded.endsWith(ending.folded())
                    && folded.length() > ending.folded().length() + 1) {
                found = with(found, ending.id());
            }
        }
        return found.length == 0 ? findWithASlip(folded) : found;
    }

    private int[] withFitting(int[] found, List<Form> candidates, Spoken.Word word, int length, boolean danish) {
        int[] all = found;
        for (Form form : candidates) {
            String plain = word.plain();
            boolean same = plain.startsWith(form.plain());
            // "far" is not "får" in a text that has an å elsewhere.
            boolean meansItself = danish && !same && ids.containsKey(plain);
            if (same || (!meansItself && !Spelling.hasDanishLetter(plain.substring(0, length)))) {
                all = with(all, form.id());
            }
        }
        return all;
    }

    private int[] findWithASlip(String folded) {
        int[] found = NONE;
        if (folded.length() >= SHORTEST_WITH_A_SLIP - 1) {
            for (Form form : longByFirst.getOrDefault(folded.charAt(0), List.of())) {
                if (form.open()
                        ? beginsNearly(folded, form.folded())
                        : NearMisses.isOneEditAway(folded, form.folded())) {
                    found = with(found, form.id());
                }
            }
        }
        return found;
    }

    private static boolean beginsNearly(String typed, String beginning) {
        for (int cut = beginning.length() - 1; cut <= beginning.length() + 1; cut++) {
            if (cut <= typed.length() && NearMisses.isOneEditAway(typed.substring(0, cut), beginning)) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int[] ids, int id) {
        for (int each : ids) {
            if (each == id) {
                return ids;
            }
        }
        int[] more = Arrays.copyOf(ids, ids.length + 1);
        more[ids.length] = id;
        return more;
    }
}
