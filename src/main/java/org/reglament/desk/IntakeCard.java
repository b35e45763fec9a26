package org.reglament.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;

/**
 * The part of the intake page that no form describes, as it was typed: channel, date, scan, applicant.
 *
 * @param fields texts by the names of their controls without {@link #PREFIX}
 * @param scans ids of the scans uploaded so far
 * @param wish makes one case of all posts of one card
 */
record IntakeCard(Map<String, String> fields, List<String> scans, String wish, byte[] digest) {
    /** Before the names of our controls, so that none is taken for one of the form's. */
    static final String PREFIX = "in-";

    static final List<Channel> CHANNELS = List.of(Channel.PAPER, Channel.POST, Channel.COUNTER);
    /** Where it was, the number of its card, and who received the citizen. */
    static final List<String> RECEPTION = List.of("place", "card", "person");

    private static final int NAME = 100;
    private static final int LONGEST = 500;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+");

    /** Something to mend: the control, the key of the sentence and what it mentions. */
    record Fault(String field, String message, Object... arguments) {}

    static IntakeCard of(Map<String, String[]> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && values.length > 0) {
                fields.put(name.substring(PREFIX.length()), values[0].strip());
            }
        });
        String[] scans = parameters.getOrDefault(PREFIX + "scan", new String[0]);
        return new IntakeCard(
                fields,
                Arrays.stream(scans).filter(id -> !id.isBlank()).toList(),
                fields.getOrDefault("wish", ""),
                digest(parameters));
    }

    IntakeCard with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new IntakeCard(more, scans, more.getOrDefault("wish", ""), digest);
    }

    IntakeCard withScans(List<String> all) {
        return new IntakeCard(fields, List.copyOf(all), wish, digest);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    Optional<Channel> channel() {
        return CHANNELS.stream()
                .filter(channel -> channel.name().equals(get("channel")))
                .findFirst();
    }

    /** The date of receipt, where it is one. */
    Optional<LocalDate> received() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(get("received-year")),
                    Integer.parseInt(get("received-month")),
                    Integer.parseInt(get("received-day"))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What is to be mended.
     *
     * @param bodies codes of the bodies for which the visitor registers
     * @param replyMode how the applicant wants the answer, where the form asks that
     */
    List<Fault> faults(LocalDate today, List<String> bodies, @Nullable Object replyMode) {
        List<Fault> faults = new ArrayList<>();
        if (!bodies.contains(get("body"))) {
            faults.add(new Fault("body", "body"));
        }
        if (channel().isEmpty()) {
            faults.add(new Fault("channel", "channel"));
        }
        received(today, faults);
        if (scans.isEmpty() && channel().filter(Channel.COUNTER::equals).isEmpty()) {
            faults.add(new Fault("scan", "scan"));
        }
        for (String name : List.of("lastName", "firstName")) {
            if (get(name).isEmpty()) {
                faults.add(new Fault(name, name));
            }
        }
        reception(faults);
        bounded(List.of("lastName", "firstName", "middleName", "phone"), NAME, faults);
        bounded(List.of("organisation", "postalAddress", "email"), LONGEST, faults);
        boolean byMail = "EMAIL".equals(replyMode) || "LK".equals(replyMode);
        if (!get("email").isEmpty() && !EMAIL.matcher(get("email")).matches()) {
            faults.add(new Fault("email", "email"));
        } else if (get("email").isEmpty() && byMail) {
            faults.add(new Fault("email", "email.needed"));
        }
        if ("POST".equals(replyMode) && get("postalAddress").isEmpty()) {
            faults.add(new Fault("postalAddress", "postalAddress"));
        }
        return faults;
    }

    /** Whether it was handed in at a personal reception (59-FZ, art. 13). */
    boolean atReception() {
        return !get("reception").isEmpty();
    }

    /** What the reception's card says; the day of the reception is the day of receipt. */
    Map<String, Object> reception() {
        Map<String, Object> facts = new LinkedHashMap<>();
        received().ifPresent(day -> facts.put("date", day.toString()));
        RECEPTION.forEach(name -> facts.put(name, get("reception-" + name)));
        return facts;
    }

    private void reception(List<Fault> faults) {
        boolean told =
                RECEPTION.stream().anyMatch(name -> !get("reception-" + name).isEmpty());
        if (!atReception()) {
            if (told) {
                faults.add(new Fault("reception", "reception"));
            }
            return;
        }
        if (channel().filter(Channel.COUNTER::equals).isEmpty()) {
            faults.add(new Fault("channel", "reception.channel"));
        }
        for (String name : RECEPTION) {
            String value = get("reception-" + name);
            if (value.isEmpty()) {
                faults.add(new Fault("reception-" + name, "reception." + name));
            } else if (value.length() > LONGEST) {
                faults.add(new Fault("reception-" + name, "long", LONGEST));
            }
        }
    }

    private void received(LocalDate today, List<Fault> faults) {
        LocalDate earliest = today.minusYears(1);
        Optional<LocalDate> received = received();
        if (received.isEmpty()) {
            faults.add(new Fault("received", "received", spaced(today)));
        } else if (received.get().isAfter(today)) {
            faults.add(new Fault("received", "received.future"));
        } else if (received.get().isBefore(earliest)) {
            faults.add(new Fault("received", "received.past", spaced(earliest)));
        }
    }

    private void bounded(List<String> names, int most, List<Fault> faults) {
        for (String name : names) {
            if (get(name).length() > most) {
                faults.add(new Fault(name, "long", most));
            }
        }
    }

    Applicant applicant() {
        return new Applicant(
                get("lastName"),
                get("firstName"),
                orNull("middleName"),
                orNull("organisation"),
                orNull("email"),
                orNull("phone"),
                orNull("postalAddress"),
                null);
    }

    private @Nullable String orNull(String field) {
        return get(field).isEmpty() ? null : get(field);
    }

    /** As the three controls of a date take it. */
    static String spaced(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonthValue() + " " + date.getYear();
    }

    /** Over all that was typed; a file sent twice gets two ids and is the same wish all the same. */
    private static byte[] digest(Map<String, String[]> parameters) {
        Map<String, List<String>> typed = new TreeMap<>();
        parameters.forEach((name, values) -> {
            boolean file = name.equals(PREFIX + "scan")
                    || Arrays.stream(values).anyMatch(value -> value.isEmpty() || value.startsWith("files::"));
            if (!file && !name.equals("_csrf") && !name.equals("action")) {
                typed.put(name, List.of(values));
            }
        });
        try {
            return MessageDigest.getInstance("SHA-256").digest(typed.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
