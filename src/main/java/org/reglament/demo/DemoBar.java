package org.reglament.demo;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.page.PageExtra;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar on top of each page that shows the demo's clock and moves it. */
@Controller
@Profile("demo")
class DemoBar implements PageExtra {
    private final BusinessClock businessClock;
    private final DemoClock clock;

    DemoBar(BusinessClock businessClock, DemoClock clock) {
        this.businessClock = businessClock;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> attributes() {
        return Map.of("demoClock", businessClock.instant());
    }

    /** Moves the clock and goes back to the page that asked. */
    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String move(
            @RequestParam(required = false) @Nullable String advance,
            @RequestParam(required = false) @Nullable Integer workingDays,
            @RequestParam(defaultValue = "/") String returnTo) {
        if (workingDays != null) {
            clock.advanceWorkingDays(workingDays);
        } else if (advance != null) {
            clock.advance(advance);
        }
        return "redirect:" + (ours(returnTo) ? returnTo : "/");
    }

    /** Nobody is led away from this site by a made-up address. */
    private static boolean ours(String address) {
        try {
            URI uri = URI.create(address);
            return address.startsWith("/") && !address.startsWith("//") && uri.getHost() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
