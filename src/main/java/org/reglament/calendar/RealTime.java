package org.reglament.calendar;

import java.time.InstantSource;

/** What the machine's own clock says; somebody may set that one back or forward while the system runs. */
@FunctionalInterface
public interface RealTime extends InstantSource {}
