package org.reglament.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reglament.procedure.BallotTask;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.reglament.procedure.StepUse;
import org.springframework.stereotype.Component;

/** A vote loses no ballot, ends at its time and is counted; every question comes from an agenda. */
@Component
class BallotRule implements ProcedureRule {

    private static final List<String> FOLLOWING = List.of("openVote", "tally", "issueMinutes", "issueExcerpt");

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Set<String> put = items(folder, "putOnAgenda");
        Set<String> counted = items(folder, "tally");
        for (BallotTask vote : BallotTask.of(folder)) {
            check(folder.diagramFile(), vote, findings);
            if (!put.contains(vote.item())) {
                findings.error(folder.diagramFile(), vote.call(), "ballot.unput", vote.item());
            }
            if (!counted.contains(vote.item())) {
                findings.error(folder.diagramFile(), vote.call(), "ballot.uncounted", vote.item());
            }
        }
        for (String verb : FOLLOWING) {
            for (StepUse use : StepUse.of(verb, folder)) {
                String item = use.inputs().getOrDefault("item", "");
                if (!item.isEmpty() && !put.contains(item)) {
                    findings.error(folder.diagramFile(), use.call(), "ballot.unput", item);
                }
            }
        }
        for (StepUse use : StepUse.of("putOnAgenda", folder)) {
            checkOptions(folder, use, findings);
        }
    }

    private static void check(String file, BallotTask vote, Findings findings) {
        String item = "'" + vote.item() + "'";
        if (!vote.parallel() || !vote.members().equals("${board.voters(" + item + ")}")) {
            findings.error(file, vote.call(), "ballot.loop", vote.item());
        } else if (!vote.apart()) {
            findings.error(file, vote.call(), "ballot.async");
        }
        if (vote.member().isEmpty() || !vote.assignee().equals(vote.member())) {
            findings.error(file, vote.call(), "ballot.person");
        }
        if (!vote.closes().contains("${board.closes(" + item + ")}")) {
            findings.error(file, vote.call(), "ballot.window", vote.item());
        }
    }

    private static void checkOptions(ProcedureFolder folder, StepUse use, Findings findings) {
        String options = use.inputs().getOrDefault("options", "");
        if (!options.isEmpty() && !use.computed("options")) {
            try {
                Options.parse(options);
            } catch (IllegalArgumentException unreadable) {
                findings.error(
                        folder.diagramFile(), use.call(), "ballot.options", String.valueOf(unreadable.getMessage()));
            }
        }
    }

    /** A vote may be put on the agenda on one sheet and held on another. */
    private static Set<String> items(ProcedureFolder folder, String verb) {
        return folder.sheets().stream()
                .flatMap(sheet -> StepUse.of(verb, sheet).stream())
                .map(use -> use.inputs().getOrDefault("item", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
