package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks every folder at start-up and deploys it; what has not changed makes no new version. */
@Component
@Order(10)
class ProcedureDeployment implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureDeployment.class);

    private final ProcedureFolders folders;
    private final ProcedureCheck check;
    private final RepositoryService repository;
    private final Procedures procedures;

    ProcedureDeployment(
            ProcedureFolders folders, ProcedureCheck check, RepositoryService repository, Procedures procedures) {
        this.folders = folders;
        this.check = check;
        this.repository = repository;
        this.procedures = procedures;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<Finding> refused = new ArrayList<>();
        List<ProcedureFolder> all = folders.all();
        for (ProcedureFolder folder : all) {
            Findings findings = check.check(folder);
            findings.all().stream().filter(f -> !f.error()).forEach(f -> LOG.warn("Procedure {}: {}", folder.key(), f));
            refused.addAll(findings.errors());
        }
        if (!refused.isEmpty()) {
            throw new RefusedProceduresException(refused);
        }
        all.forEach(folder -> deploy(repository, folder));
        procedures.forgetNewest();
    }

    /** One folder, one deployment: a changed form makes a new version, running cases keep theirs. */
    static void deploy(RepositoryService repository, ProcedureFolder folder) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(folder.key())
                .source("reglament")
                .enableDuplicateFiltering(false);
        folder.files().forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        deployment.deploy();
    }
}
