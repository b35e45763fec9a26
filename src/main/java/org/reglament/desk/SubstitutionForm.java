package org.reglament.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A substitution as somebody types it: every field as text, so that nothing typed is lost. */
record SubstitutionForm(Map<String, String> fields) {

    private static final Set<String> FIELDS = Set.of(
            "absent",
            "deputy",
            "procedure",
            "since-day",
            "since-month",
            "since-year",
            "until-day",
            "until-month",
            "until-year");

    static SubstitutionForm of(Map<String, String[]> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> {
            String[] values = parameters.get(field);
            fields.put(field, values == null || values.length == 0 ? "" : values[0].strip());
        });
        return new SubstitutionForm(fields);
    }

    /** For oneself, from that day on. */
    static SubstitutionForm blank(String login, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field, ""));
        fields.put("absent", login);
        fields.put("since-day", String.valueOf(today.getDayOfMonth()));
        fields.put("since-month", String.valueOf(today.getMonthValue()));
        fields.put("since-year", String.valueOf(today.getYear()));
        return new SubstitutionForm(fields);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The day typed into three controls, where it is one. */
    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(get(field + "-year")),
                    Integer.parseInt(get(field + "-month")),
                    Integer.parseInt(get(field + "-day"))));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }
}
