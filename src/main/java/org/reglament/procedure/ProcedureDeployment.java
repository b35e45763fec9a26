package org.reglament.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks at start-up every folder that is not the one that runs already, and deploys it. A fault in the program's own
 * procedures stops the start; one in the folder beside it keeps only that procedure out. What runs was checked when it
 * was deployed: the page of procedures tells whether a newer program still finds it right.
 */
@Component
@Order(10)
class ProcedureDeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureDeployment.class);
    private static final String BY = "system";

    private final ProcedureFolders folders;
    private final Deployments deployments;
    private final Procedures procedures;

    ProcedureDeployment(ProcedureFolders folders, Deployments deployments, Procedures procedures) {
        this.folders = folders;
        this.deployments = deployments;
        this.procedures = procedures;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<Finding> refused = new ArrayList<>();
        Map<String, ProcedureFolder> sound = new LinkedHashMap<>();
        TreeSet<String> out = new TreeSet<>();
        for (ProcedureFolder folder : folders.all()) {
            if (deployments.runs(folder)) {
                continue;
            }
            List<Finding> errors = errors(folder);
            if (errors.isEmpty()) {
                sound.put(folder.key(), folder);
            } else if (folder.outside()) {
                out.add(folder.key());
                errors.forEach(error -> LOG.error("Procedure {} is not deployed: {}", folder.key(), error));
            } else {
                refused.addAll(errors);
            }
        }
        Map<String, ProcedureFolder> inside = out.isEmpty() ? Map.of() : folders.builtIn();
        for (String key : out) {
            ProcedureFolder own = inside.get(key);
            // What ran before goes on; the program's own files step in only where nothing ever ran.
            if (own != null && !deployments.isDeployed(key)) {
                List<Finding> errors = errors(own);
                refused.addAll(errors);
                sound.put(key, own);
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedProceduresException(refused);
        }
        sound.values().forEach(folder -> deployments.put(folder, BY));
        procedures.forgetNewest();
    }

    private List<Finding> errors(ProcedureFolder folder) {
        List<Finding> findings = deployments.check(folder);
        findings.stream()
                .filter(finding -> !finding.error())
                .forEach(finding -> LOG.warn("Procedure {}: {}", folder.key(), finding));
        return findings.stream().filter(Finding::error).toList();
    }
}
