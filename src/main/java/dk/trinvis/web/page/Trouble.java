package dk.trinvis.web.page;

import java.util.List;

/**
 * What is wrong with what somebody typed, told at its field.
 *
 * @param field the id of the field; empty where it is about the whole form
 * @param message a whole sentence with the way on
 */
public record Trouble(String field, String message) {

    /** What is told at this field; empty where nothing is wrong with it. */
    static String at(String field, List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(field))
                .map(Trouble::message)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }
}
