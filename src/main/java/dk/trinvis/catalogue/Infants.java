package dk.trinvis.catalogue;

import dk.trinvis.flow.Age;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text speaks of an infant: signs of infants are said in words that fit any child ("vil ikke sove"). */
final class Infants {
    private static final Pattern SAYS = Pattern.compile(
            "\\b(bab(y|ie)\\p{L}*|sp[æa]e?d\\p{L}*|nyf(ø|oe?)d\\p{L}*|den lille\\p{L}*|de helt sm(å|aa?)|am(me|mer|mede|ning)\\p{L}*|bryst\\p{L}*"
                    + "|flaske\\p{L}*|sutte?[rn]?|sutte\\p{L}*|gylp\\p{L}*|m(å|aa?)neder|mdr|([0-9]+|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|få) ?uger (gammel|gamle|og)|(p(å|aa?)|er) ([0-9]+|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv) ?uger?|pusle\\p{L}*|barnevogn\\p{L}*"
                    + "|vugge\\p{L}*|ble(en|r|skift)?|dier?|moderm(æ|ae?)lk\\p{L}*|pludre[rt]?|tumling\\p{L}*|tremmeseng\\p{L}*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<Age> ONLY = Set.of(Age.UNDER_THREE);

    /** What a sign of infants counts where nobody speaks of one, and where somebody does. */
    private static final float UNSAID = 0.5f;

    private static final float SAID = 1.3f;

    private Infants() {}

    static boolean spokenOf(String text) {
        return SAYS.matcher(text).find();
    }

    /** By what the score of this entry is multiplied. */
    static float weight(Entry entry, boolean spokenOf) {
        if (!entry.ages().equals(ONLY)) {
            return 1;
        }
        return spokenOf ? SAID : UNSAID;
    }
}
