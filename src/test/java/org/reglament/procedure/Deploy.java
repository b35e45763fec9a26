package org.reglament.procedure;

import org.camunda.bpm.engine.RepositoryService;

/** Deploys a sketch as start-up would, the check left out. */
public final class Deploy {

    private Deploy() {}

    public static void sketch(RepositoryService repository, Procedures procedures, ProcedureFolder folder) {
        Deployments.deploy(repository, folder);
        procedures.forgetNewest();
    }
}
