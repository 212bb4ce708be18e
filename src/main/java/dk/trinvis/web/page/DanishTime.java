package dk.trinvis.web.page;

import java.text.Collator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and clock times as Danish readers write and read them. */
final class DanishTime {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    static final Locale DANISH = Locale.forLanguageTag("da");
    /** How Danes sort names: æ, ø and å come last. */
    static final Comparator<Object> ORDER = Collator.getInstance(DANISH);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", DANISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", DANISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})[./ -]{1,2}(\\d{1,2})[./ -]{1,2}(\\d{4})");
    private static final Pattern WRITTEN_CLOCK =
            Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[.: ]?(\\d{2}))?(?::\\d{2})?");

    private DanishTime() {}

    static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Such as kl. 14.32. */
    static String clock(Instant instant) {
        return "kl. " + CLOCK.format(instant.atZone(ZONE));
    }

    /** Such as i dag kl. 14.10, i går kl. 9.05, 3. november kl. 14.10; with the year where it is another. */
    static String near(Instant then, Instant now) {
        ZonedDateTime at = then.atZone(ZONE);
        LocalDate today = day(now);
        LocalDate day = at.toLocalDate();
        String which;
        if (day.equals(today)) {
            which = "i dag";
        } else if (day.equals(today.minusDays(1))) {
            which = "i går";
        } else {
            which = (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
        }
        return which + " kl. " + CLOCK.format(at);
    }

    /** Such as mandag den 14. december 2026. */
    static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** Such as 22. november 2026. */
    static String day(LocalDate date) {
        return DAY_AND_YEAR.format(date);
    }

    /** A day as a date field posts it (ISO), or as people write it where the browser has no date field. */
    static Optional<LocalDate> readDate(String typed) {
        try {
            Matcher written = WRITTEN_DAY.matcher(typed);
            if (written.matches()) {
                return Optional.of(LocalDate.of(number(written, 3), number(written, 2), number(written, 1)));
            }
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of the day: 14:30, 14.30, 1430, kl. 14. */
    static Optional<LocalTime> readTime(String typed) {
        Matcher written = WRITTEN_CLOCK.matcher(typed.strip().toLowerCase(DANISH));
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = number(written, 1);
        int minute = written.group(2) == null ? 0 : number(written, 2);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
