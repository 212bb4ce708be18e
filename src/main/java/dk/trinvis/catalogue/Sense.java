package dk.trinvis.catalogue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * What words say together: "vil ikke sove" is not "sove", "bliver slået" is not "slår". {@link Marking} sees it while filler
 * is still there; {@link Joining} writes it down as tokens of their own when words have become stems.
 */
final class Sense {
    /** The type of a token that stands for a word denied or suffered. */
    static final String MARK = "mark";
    /** The type of a token that stands for two words beside each other. */
    static final String PAIR = "pair";

    /** Parts the two halves of such a token; no typed word holds it. */
    static final char JOINT = '\u00b7';

    private static final int DENIED = 1;
    private static final int SUFFERED = 2;
    /** How many words on a denial and a passive reach. */
    private static final int REACH = 3;

    private static final Set<String> DENIALS =
            Set.of("ikke", "ik", "ikk", "aldrig", "ingen", "intet", "ingenting", "uden", "hverken");
    private static final Set<String> PASSIVES = Set.of("bliver", "blev", "blevet", "blive", "blir", "bler");

    private Sense() {}

    /** Flags each word that a denial or a passive reaches. */
    static final class Marking extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
        private int denied;
        private int suffered;

        Marking(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            flags.setFlags((denied > 0 ? DENIED : 0) | (suffered > 0 ? SUFFERED : 0));
            denied = DENIALS.contains(word) ? REACH : denied - 1;
            suffered = PASSIVES.contains(word) ? REACH : suffered - 1;
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            denied = 0;
            suffered = 0;
        }
    }

    /** Adds the tokens for what was flagged, and for each two words beside each other, at the second one's position. */
    static final class Joining extends TokenFilter {
        private record Joint(String term, String type) {}

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final TypeAttribute type = addAttribute(TypeAttribute.class);
        private final Queue<Joint> joints = new ArrayDeque<>();
        private String before = "";

        Joining(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            Joint joint = joints.poll();
            if (joint != null) {
                term.setEmpty().append(joint.term());
                position.setPositionIncrement(0);
                type.setType(joint.type());
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            if (!CompoundFilter.PART.equals(type.type()) && !StemFilter.WHOLE.equals(type.type())) {
                join(term.toString(), flags.getFlags());
            }
            return true;
        }

        private void join(String word, int flagged) {
            if ((flagged & DENIED) != 0) {
                joints.add(new Joint("ikke" + JOINT + word, MARK));
            }
            if ((flagged & SUFFERED) != 0) {
                joints.add(new Joint("bliver" + JOINT + word, MARK));
            }
            if (!before.isEmpty()) {
                joints.add(new Joint(before + JOINT + word, PAIR));
            }
            before = word;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            joints.clear();
            before = "";
        }
    }
}
