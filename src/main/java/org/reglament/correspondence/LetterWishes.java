package org.reglament.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.PersonErased;
import org.reglament.journal.Journal;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which letters applicants want: of one case, or of all of theirs for which they say nothing else. */
@Component
public class LetterWishes implements StoppableLetters {
    private static final String TOPIC = "turns";

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Journal journal;
    private final MessageSource messages;

    LetterWishes(JdbcClient jdbc, CaseFiles cases, Journal journal, MessageSource messages) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.journal = journal;
        this.messages = messages;
    }

    /** What holds for the case: what was said for it, else for all of that address, else every turn. */
    public LetterWish of(CaseFile file) {
        String email = file.applicant().email();
        String locale =
                file.applicant().locale() == null ? "ru" : file.applicant().locale();
        return jdbc.sql(
                        """
                select turns, locale from (
                    select 1 as place, turns, locale from letter_wish where case_id = :case
                    union all
                    select 2, turns, :locale from letter_wish_of_person where email = :email) wish
                order by place limit 1
                """)
                .param("case", file.id())
                .param("locale", locale)
                .param("email", email == null ? "" : key(email))
                .query((rs, n) -> new LetterWish(rs.getBoolean("turns"), rs.getString("locale")))
                .optional()
                .orElse(new LetterWish(true, locale));
    }

    /** What somebody said for all of their cases. */
    public Optional<LetterWish> ofPerson(String email) {
        return jdbc.sql("select turns, locale from letter_wish_of_person where email = ?")
                .param(key(email))
                .query((rs, n) -> new LetterWish(rs.getBoolean("turns"), rs.getString("locale")))
                .optional();
    }

    /**
     * Keeps what is wanted for one case.
     *
     * @param by who says so, as journals name them
     */
    @Transactional
    public void keep(CaseFile file, LetterWish wish, String by) {
        if (wish.equals(of(file))) {
            return;
        }
        jdbc.sql(
                        """
                insert into letter_wish (case_id, turns, locale) values (?, ?, ?)
                on conflict (case_id) do update set turns = excluded.turns, locale = excluded.locale
                """)
                .params(file.id(), wish.turns(), wish.locale())
                .update();
        journal.record(
                file.id(),
                "letters-chosen",
                by,
                null,
                java.util.Map.of("turns", wish.turns(), "language", wish.locale()));
    }

    /** Keeps what is wanted for all cases of that address for which nothing else is said. */
    public void keepOfPerson(String email, LetterWish wish) {
        jdbc.sql(
                        """
                insert into letter_wish_of_person (email, turns, locale) values (?, ?, ?)
                on conflict (email) do update set turns = excluded.turns, locale = excluded.locale
                """)
                .params(key(email), wish.turns(), wish.locale())
                .update();
    }

    @EventListener
    void forget(PersonErased event) {
        if (event.email() != null) {
            jdbc.sql("delete from letter_wish_of_person where email = ?")
                    .param(key(event.email()))
                    .update();
        }
    }

    /** What a letter about a turn of the case says to {@link StoppedLetters}. */
    static String stop(CaseFile file) {
        return TOPIC + "/" + file.id();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Of a closed case nothing more comes. */
    @Override
    public Optional<String> words(String subject, Locale locale) {
        return file(subject)
                .map(file -> messages.getMessage(
                        "correspondence.stop.turns.words", new Object[] {file.shownNumber()}, locale));
    }

    @Override
    public boolean stopped(String subject) {
        return file(subject).map(file -> !of(file).turns()).orElse(true);
    }

    @Override
    public void stop(String subject, boolean stop) {
        file(subject).ifPresent(file -> keep(file, new LetterWish(!stop, of(file).locale()), "applicant"));
    }

    private Optional<CaseFile> file(String subject) {
        return cases.find(UUID.fromString(subject)).filter(CaseFile::isOpen);
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
