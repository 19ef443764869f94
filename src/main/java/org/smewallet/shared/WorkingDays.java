package org.smewallet.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days of the service levels (R-TIME-11, R-TIME-13): not Saturday, not Sunday, no Belgian public holiday and no
 * day on which the European payment system TARGET is closed. Legal limits count calendar days and never come here.
 */
public final class WorkingDays {

    private WorkingDays() {
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Calendars.BELGIUM.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
                && !Calendars.TARGET.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }

    /**
     * The day that lies so many working days after this one; the day itself does not count.
     *
     * @param workingDays zero or more; zero gives the day itself
     */
    public static LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Not a number of working days: " + workingDays);
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The tables are read when the first service level is asked for, not at the start. */
    private static final class Calendars {
        static final HolidayManager BELGIUM = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));
        static final HolidayManager TARGET = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.TARGET));
    }
}
