package org.reglament.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.InboundRows.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says where a message belongs. */
@Component
class Placing {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d-])(\\p{L}{1,8}-\\d{4}-\\d{4,8})(?![\\d-])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Duration RECENT = Duration.ofDays(366);
    private static final int MOST = 5;

    private final ReplyCodes codes;
    private final CaseFiles cases;
    private final InboundRows rows;
    private final InboundSettings settings;
    private final MailSettings outgoing;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    Placing(
            ReplyCodes codes,
            CaseFiles cases,
            InboundRows rows,
            InboundSettings settings,
            MailSettings outgoing,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.codes = codes;
        this.cases = cases;
        this.rows = rows;
        this.settings = settings;
        this.outgoing = outgoing;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What is to be done with a message. */
    enum Kind {
        REPORT,
        NOTE,
        FILE,
        TELL,
        HOLD,
        ASIDE
    }

    /**
     * Where a message belongs.
     *
     * @param reason why it is held or set aside, or is filed without what is attached
     * @param file the case at whose address it came, or whose letter a program answered
     * @param hints cases to which it may belong
     */
    record Place(
            Kind kind, @Nullable String reason, @Nullable CaseFile file, @Nullable UUID letter, Map<UUID, Why> hints) {
        static Place of(Kind kind, @Nullable String reason) {
            return new Place(kind, reason, null, null, Map.of());
        }
    }

    private record Sent(UUID id, @Nullable UUID caseId) {}

    Place of(InboundMail mail) {
        if (!mail.reports().isEmpty()) {
            return Place.of(Kind.REPORT, null);
        }
        Optional<CaseFile> addressed = codes.addressed(mail.recipients());
        List<Sent> letters = letters(mail.answers());
        String sender = mail.sender();
        if (mail.automatic() || sender != null && isOwn(sender)) {
            return note(addressed, letters);
        }
        if (mail.flaw() != null) {
            return held(mail.flaw(), addressed, mail, letters);
        }
        if (addressed.isPresent()) {
            return addressed(addressed.get(), mail, letters);
        }
        Place guess = held("guess", addressed, mail, letters);
        if (!guess.hints().isEmpty()) {
            return guess;
        }
        return sender == null ? Place.of(Kind.HOLD, "sender") : Place.of(Kind.TELL, null);
    }

    /** The same message, where something keeps it from going where it belongs. */
    Place held(String reason, InboundMail mail) {
        return held(reason, codes.addressed(mail.recipients()), mail, letters(mail.answers()));
    }

    private Place addressed(CaseFile file, InboundMail mail, List<Sent> letters) {
        if (!file.isOpen() && !file.confidential()) {
            return held("closed", Optional.of(file), mail, letters);
        }
        Instant day = clock.instant().minus(Duration.ofDays(1));
        if (rows.filedSince(file.id(), day) >= settings.repliesPerDay()) {
            return held("many", Optional.of(file), mail, letters);
        }
        return new Place(Kind.FILE, null, file, null, Map.of());
    }

    /** It says so itself, or it came round to us from ourselves. */
    private Place note(Optional<CaseFile> addressed, List<Sent> letters) {
        Optional<Sent> letter = letters.stream().findFirst().or(() -> addressed.flatMap(file -> latest(file.id())));
        return letter.map(sent -> new Place(
                        Kind.NOTE,
                        null,
                        Optional.ofNullable(sent.caseId()).flatMap(cases::find).orElse(null),
                        sent.id(),
                        Map.of()))
                .orElse(Place.of(Kind.ASIDE, "automatic"));
    }

    private boolean isOwn(String sender) {
        return sender.equalsIgnoreCase(outgoing.from()) || codes.isOwn(sender);
    }

    private Place held(@Nullable String reason, Optional<CaseFile> addressed, InboundMail mail, List<Sent> answered) {
        if (addressed.filter(CaseFile::confidential).isPresent()) {
            // Whoever looks through held mail may know nothing of it; its readers get what could be read.
            return new Place(Kind.FILE, reason, addressed.get(), null, Map.of());
        }
        Map<UUID, Why> hints = new LinkedHashMap<>();
        addressed.ifPresent(file -> hints.put(file.id(), Why.ADDRESS));
        for (Sent letter : answered) {
            UUID caseId = letter.caseId();
            if (caseId != null) {
                hints.putIfAbsent(caseId, Why.LETTER);
            }
        }
        Matcher number = NUMBER.matcher(mail.subject());
        while (number.find() && hints.size() < MOST) {
            cases.byNumber(number.group(1)).ifPresent(file -> hints.putIfAbsent(file.id(), Why.NUMBER));
        }
        bySender(mail.sender()).forEach(file -> {
            if (hints.size() < MOST) {
                hints.putIfAbsent(file.id(), Why.SENDER);
            }
        });
        return new Place(Kind.HOLD, reason, addressed.orElse(null), null, hints);
    }

    private List<CaseFile> bySender(@Nullable String sender) {
        if (sender == null) {
            return List.of();
        }
        Instant since = clock.instant().minus(RECENT);
        return cases.of("citizen:" + sender, sender).stream()
                .filter(file -> file.isOpen() || file.openedAt().isAfter(since))
                .limit(MOST)
                .toList();
    }

    private List<Sent> letters(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select id, case_id from letter where message_id = any(:ids)
                order by array_position(cast(:ids as text[]), message_id)
                """)
                .param("ids", ids.toArray(String[]::new))
                .query((rs, n) -> new Sent(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
    }

    private Optional<Sent> latest(UUID caseId) {
        return jdbc.sql(
                        """
                select id, case_id from letter where case_id = ? and recipient = 'applicant'
                order by created_at desc, id limit 1
                """)
                .param(caseId)
                .query((rs, n) -> new Sent(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .optional();
    }
}
