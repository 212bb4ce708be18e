package dk.trinvis.web.page;

import dk.trinvis.flow.Step;

/**
 * The names of the fields in a dialogue's form: what kind of field it is, and its place, which is a step id or an item's.
 * The same names are the ids of the elements. No id of a step or an item holds an underscore.
 */
final class Fields {
    static final String COMMAND = "command";
    static final String SEEN = "seq";
    static final String SECTION = "del";
    /** What the page told and asked: ids with spaces between. */
    static final String SHOWN = "vist";

    private static final String ITEM = "i_";

    private Fields() {}

    /** The place of a note or an agreement. */
    static String place(String item) {
        return ITEM + item;
    }

    /** Whether this place is an item's. */
    static boolean isItem(String place) {
        return place.startsWith(ITEM);
    }

    /** The item at a place that {@link #isItem}. */
    static String item(String place) {
        return place.substring(ITEM.length());
    }

    static String text(String place) {
        return "tekst_" + place;
    }

    static String staffOnly(String place) {
        return "kun_" + place;
    }

    static String what(String place) {
        return "hvad_" + place;
    }

    static String who(String place) {
        return "hvem_" + place;
    }

    static String by(String place) {
        return "hvornaar_" + place;
    }

    static String followUp(String place) {
        return "opfoelgning_" + place;
    }

    static String option(String place) {
        return "valg_" + place;
    }

    static String level(String place) {
        return "niveau_" + place;
    }

    static String signals(String place) {
        return "tegn_" + place;
    }

    /** Says that the group of boxes was on the page, for a group with none ticked posts nothing. */
    static String asked(String place) {
        return "spurgt_" + place;
    }

    static String name(String place) {
        return "navn_" + place;
    }

    static String reach(String place) {
        return "kontakt_" + place;
    }

    static String date(String place) {
        return "dato_" + place;
    }

    static String time(String place) {
        return "tid_" + place;
    }

    static String venue(String place) {
        return "sted_" + place;
    }

    /** What its writer had seen of the dialogue: the sequence at which the fields of this place were made. */
    static String seen(String place) {
        return "set_" + place;
    }

    /** The place that a field is at. */
    static String placeOf(String field) {
        return field.substring(field.indexOf('_') + 1);
    }

    /** Whether a field is at a place, rather than one of the whole form. */
    static boolean isAtPlace(String field) {
        return field.indexOf('_') > 0;
    }
    /** Which field a refusal of what stands under this step is about. */
    static String of(Step step, String place, String problem) {
        return switch (step) {
            case Step.Text text -> text(place);
            case Step.Line line -> text(place);
            case Step.Notes notes -> text(place);
            case Step.Choice choice -> option(place);
            case Step.Choices choices -> option(place);
            case Step.Marks marks -> problem.equals("value.who") ? who(place) : text(place);
            case Step.Scale scale -> level(place);
            case Step.Signals signals -> signals(place);
            case Step.Agreements agreements ->
                switch (problem) {
                    case "value.who" -> who(place);
                    case "value.by" -> by(place);
                    case "value.followUp" -> followUp(place);
                    default -> what(place);
                };
            case Step.Person person -> problem.equals("value.reach") ? reach(place) : name(place);
            case Step.Day day -> date(place);
            case Step.Meeting meeting -> problem.equals("value.place") ? venue(place) : date(place);
        };
    }
}
