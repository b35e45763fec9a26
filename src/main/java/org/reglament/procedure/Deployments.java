package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the folders runs: the versions of each procedure, how the files compare with them, and new versions. */
@Component
public class Deployments {

    private final ProcedureFolders folders;
    private final ProcedureCheck check;
    private final RepositoryService repository;
    private final Procedures procedures;
    private final Journal journal;
    private final TransactionTemplate transaction;
    /** What the last check of each procedure found: the same files need not be read again for a list. */
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    Deployments(
            ProcedureFolders folders,
            ProcedureCheck check,
            RepositoryService repository,
            Procedures procedures,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.folders = folders;
        this.check = check;
        this.repository = repository;
        this.procedures = procedures;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One version of a procedure. */
    public record Version(String definitionId, int number, Instant deployedAt) {}

    /**
     * How the files of a procedure stand to what runs.
     *
     * @param hash of all its files; whoever deploys names it, so that nothing else than what was looked at is deployed
     * @param outside whether a file of it stands beside the jar
     * @param deployed whether any version was ever deployed
     * @param changed files that are new, other or gone since the newest version
     */
    public record Report(
            String key,
            String name,
            String hash,
            boolean outside,
            boolean deployed,
            List<String> changed,
            List<Finding> findings) {

        public List<Finding> errors() {
            return findings.stream().filter(Finding::error).toList();
        }

        public List<Finding> warnings() {
            return findings.stream().filter(finding -> !finding.error()).toList();
        }

        /** Whether a deployment would make a new version, and may. */
        public boolean deployable() {
            return !changed.isEmpty() && errors().isEmpty();
        }
    }

    /** Reads every procedure anew, and checks those whose files are not the ones that were checked last. */
    public List<Report> reports() {
        return folders.all().stream()
                .map(folder -> {
                    Checked last = checked.get(folder.key());
                    String hash = Manifest.of(folder).hash();
                    return report(folder, last != null && last.hash.equals(hash) ? last.findings : check(folder));
                })
                .toList();
    }

    /** Reads and checks that procedure anew; empty when it has no files. */
    public Optional<Report> report(String key) {
        return folders.find(key).map(folder -> report(folder, check(folder)));
    }

    /** Checks a folder. */
    List<Finding> check(ProcedureFolder folder) {
        List<Finding> findings = check.check(folder).all();
        checked.put(folder.key(), new Checked(Manifest.of(folder).hash(), findings));
        return findings;
    }

    private record Checked(String hash, List<Finding> findings) {}

    /** All versions of every procedure, newest first. */
    public Map<String, List<Version>> versions() {
        Map<String, Instant> times = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId, one -> one.getDeploymentTime().toInstant()));
        return repository.createProcessDefinitionQuery().orderByProcessDefinitionVersion().desc().list().stream()
                .filter(Procedures::isMain)
                .collect(Collectors.groupingBy(
                        ProcessDefinition::getKey,
                        Collectors.mapping(
                                one -> new Version(
                                        one.getId(),
                                        one.getVersion(),
                                        times.getOrDefault(one.getDeploymentId(), Instant.EPOCH)),
                                Collectors.toList())));
    }

    /** Who deployed it when, oldest first. */
    public List<JournalEntry> history(String key) {
        return journal.of(chain(key));
    }

    /** Adds to the history of a procedure. */
    public void note(String key, String action, String by, Map<String, ?> data) {
        journal.record(chain(key), action, by, key, data);
    }

    /**
     * Makes a new version of the files as they were looked at.
     *
     * @param hash of the report that was looked at
     * @return the number of the version
     * @throws FilesChangedException when the files are others by now, or gone
     * @throws RefusedProceduresException when the check finds an error
     */
    public int deploy(String key, String hash, String by) {
        ProcedureFolder folder = folders.find(key)
                .filter(found -> Manifest.of(found).hash().equals(hash))
                .orElseThrow(() -> new FilesChangedException(key));
        List<Finding> errors = check(folder).stream().filter(Finding::error).toList();
        if (!errors.isEmpty()) {
            throw new RefusedProceduresException(errors);
        }
        return put(folder, by);
    }

    /** Deploys a folder that has been checked; when nothing changed, nothing happens. */
    int put(ProcedureFolder folder, String by) {
        if (!runs(folder)) {
            transaction.executeWithoutResult(status -> {
                deploy(repository, folder);
                note(
                        folder.key(),
                        "procedure-deployed",
                        by,
                        Map.of("version", newest(folder.key()).orElseThrow().getVersion()));
            });
            procedures.forgetNewest();
        }
        return newest(folder.key()).orElseThrow().getVersion();
    }

    /** Whether the newest version is made of just these files. */
    boolean runs(ProcedureFolder folder) {
        return current(folder.key()).equals(Manifest.of(folder));
    }

    boolean isDeployed(String key) {
        return newest(key).isPresent();
    }

    /** One folder, one deployment: a changed form or letter makes a new version, running cases keep theirs. */
    static void deploy(RepositoryService repository, ProcedureFolder folder) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(folder.key())
                .source("reglament")
                .enableDuplicateFiltering(false);
        folder.files().forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        deployment.addInputStream(
                Manifest.path(folder.key()),
                new ByteArrayInputStream(Manifest.of(folder).bytes()));
        deployment.deploy();
    }

    private Report report(ProcedureFolder folder, List<Finding> findings) {
        Manifest files = Manifest.of(folder);
        return new Report(
                folder.key(),
                folder.name(),
                files.hash(),
                folder.outside(),
                isDeployed(folder.key()),
                files.changedSince(current(folder.key())),
                findings);
    }

    private Manifest current(String key) {
        Optional<ProcessDefinition> newest = newest(key);
        if (newest.isEmpty()) {
            return new Manifest(Map.of());
        }
        String deployment = newest.get().getDeploymentId();
        if (!repository.getDeploymentResourceNames(deployment).contains(Manifest.path(key))) {
            return new Manifest(Map.of());
        }
        try (InputStream in = repository.getResourceAsStream(deployment, Manifest.path(key))) {
            return Manifest.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    /** Under what the history of a procedure is kept. */
    private static UUID chain(String key) {
        return UUID.nameUUIDFromBytes(("procedure " + key).getBytes(StandardCharsets.UTF_8));
    }
}
