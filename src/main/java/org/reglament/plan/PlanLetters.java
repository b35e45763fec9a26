package org.reglament.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.Bodies;
import org.reglament.document.PublicAddress;
import org.reglament.plan.PlanNews.Kind;
import org.reglament.plan.PlanNews.Piece;
import org.reglament.publication.DraftReaders.Reader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what becomes of a plan to those who asked for it. */
@Component
class PlanLetters {
    private final Letters letters;
    private final PlanSummaries summaries;
    private final Bodies bodies;
    private final PublicAddress address;
    private final MessageSource words;

    PlanLetters(Letters letters, PlanSummaries summaries, Bodies bodies, PublicAddress address, MessageSource words) {
        this.letters = letters;
        this.summaries = summaries;
        this.bodies = bodies;
        this.address = address;
        this.words = words;
    }

    /** Tells each of them once, however often it is asked to. */
    void tell(Plan plan, Piece piece, List<Reader> readers) {
        if (piece.kind() == Kind.LATE && plan.publishBy() == null) {
            // It became public before anybody was told: there is other news by now.
            return;
        }
        Map<String, Object> facts = facts(plan, piece);
        for (Reader reader : readers) {
            Locale locale = Locale.forLanguageTag(reader.locale());
            Map<String, Object> own = new LinkedHashMap<>(facts);
            own.put("plan", words.getMessage("plan.kind." + plan.kind().key(), null, locale) + ", " + plan.years());
            if (piece.kind() == Kind.PROGRESS) {
                own.put("period", period(piece.occurrence(), locale));
            }
            letters.send(LetterRequest.of(
                            "plan-" + piece.kind().key(),
                            null,
                            plan.number() + "/" + piece.occurrence(),
                            new Recipient(reader.recipient(), reader.email(), "", reader.locale(), false))
                    .with(own)
                    .stoppable(reader.stop()));
        }
    }

    private Map<String, Object> facts(Plan plan, Piece piece) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", plan.number());
        facts.put("body", bodies.get(plan.body()).name());
        facts.put("url", address.to(piece.path()));
        facts.put("page", address.to(plan.path()));
        switch (piece.kind()) {
            case PUBLISHED -> facts.put("version", Integer.valueOf(piece.occurrence()));
            case LATE -> {
                if (plan.publishBy() != null) {
                    facts.put("until", plan.publishBy());
                }
            }
            case PROGRESS, REPORT -> {
                PlanSummaries.Summary summary = summaries.of(plan);
                facts.put("percent", summary.percent());
                facts.put("all", summary.all());
                facts.put("done", summary.done());
                facts.put("overdue", summary.late());
                facts.put("year", piece.occurrence());
            }
        }
        return facts;
    }

    /** «2027-Q1» in words. */
    private String period(String quarter, Locale locale) {
        return words.getMessage(
                "plan.quarter", new Object[] {Integer.valueOf(quarter.substring(6)), quarter.substring(0, 4)}, locale);
    }
}
