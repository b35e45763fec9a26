package org.reglament.worklist;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.calendar.WorkCalendar;
import org.reglament.correspondence.TaskLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that on working days, from the set time on, every official's morning letter is written. */
@Component
class Mornings implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Mornings.class);

    private final MorningLetters letters;
    private final TaskLetters wishes;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    /** The morning that this process has dealt with; the database knows better, but need not be asked each minute. */
    private volatile @Nullable LocalDate done;

    Mornings(MorningLetters letters, TaskLetters wishes, WorkCalendar calendar, BusinessClock clock) {
        this.letters = letters;
        this.wishes = wishes;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT1M")
    void look() {
        wishes.morning().ifPresent(this::deal);
        letters.impatient().forEach(this::tell);
    }

    @Override
    public boolean settle() {
        look();
        return true;
    }

    /** A process that was down in the morning does it when it is up, on the same day. */
    void deal(LocalTime morning) {
        LocalDate today = clock.today();
        LocalTime now = clock.instant().atZone(clock.getZone()).toLocalTime();
        if (today.equals(done) || now.isBefore(morning) || !calendar.isWorking(today)) {
            return;
        }
        letters.begin(today);
        while (next(today, morning)) {
            LOG.debug("a morning letter is dealt with");
        }
        done = today;
    }

    /** One letter that cannot be written keeps no other from being written. */
    private boolean next(LocalDate day, LocalTime morning) {
        try {
            return letters.next(day, morning);
        } catch (RuntimeException e) {
            LOG.error("A morning letter could not be written", e);
            letters.skip(day);
            return true;
        }
    }

    private void tell(String login) {
        try {
            letters.tellEach(login);
        } catch (RuntimeException e) {
            LOG.error("New tasks could not be told by letter; trying again", e);
        }
    }
}
