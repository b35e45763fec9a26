package org.reglament.participation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.calendar.BusinessClock;
import org.reglament.form.OfferedChoices;
import org.springframework.stereotype.Component;

/** Those who sit in the body's council: {@code councilMembers}, by the number of the nomination. */
@Component
class CouncilMembers implements OfferedChoices {
    private final CouncilSeats seats;
    private final BusinessClock clock;

    CouncilMembers(CouncilSeats seats, BusinessClock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "councilMembers";
    }

    @Override
    public List<Map<String, String>> in(String body, Locale locale) {
        return seats.sitting(body, clock.today()).stream()
                .map(seat -> Map.of("value", seat.number(), "label", seat.name() + ", " + seat.organisation()))
                .toList();
    }
}
