package dk.trinvis.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Danish working days: Monday to Friday without the holidays of the folkekirke and New Year's Day, which the law on
 * closing and the collective agreements count by. Store bededag is none since 2024; Grundlovsdag and the 24th and 31st of
 * December are no holidays by law, but municipalities are closed, so that a deadline never falls on them.
 */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day so many working days later; earlier where the number is negative. The day itself is not counted. */
    public static LocalDate add(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(Integer.signum(workingDays));
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether a municipality's offices are open on this day. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isFixedHoliday(day)
                && !movable(easterSunday(day.getYear())).contains(day);
    }

    private static boolean isFixedHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case JUNE -> day.getDayOfMonth() == 5;
            case DECEMBER -> (day.getDayOfMonth() >= 24 && day.getDayOfMonth() <= 26) || day.getDayOfMonth() == 31;
            default -> false;
        };
    }

    private static Set<LocalDate> movable(LocalDate easter) {
        LocalDate storeBededag = easter.plusDays(26);
        return easter.getYear() < 2024
                ? Set.of(
                        easter.minusDays(3),
                        easter.minusDays(2),
                        easter.plusDays(1),
                        easter.plusDays(39),
                        easter.plusDays(50),
                        storeBededag)
                : Set.of(
                        easter.minusDays(3),
                        easter.minusDays(2),
                        easter.plusDays(1),
                        easter.plusDays(39),
                        easter.plusDays(50));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, Month.of(sum / 31), sum % 31 + 1);
    }
}
