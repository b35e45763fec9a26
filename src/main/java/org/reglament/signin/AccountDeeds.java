package org.reglament.signin;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disables and enables accounts, by whoever manages the system and for a reason that is kept. */
@Component
public class AccountDeeds {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final People people;
    private final Journal journal;

    AccountDeeds(JdbcClient jdbc, People people, Journal journal) {
        this.jdbc = jdbc;
        this.people = people;
        this.journal = journal;
    }

    /**
     * Ends every session of that person with the same commit, on all nodes; calls with the password fail from then on.
     *
     * @throws AccountRefusedException with a sentence
     */
    @Transactional
    public void disable(String login, String reason, Official by) {
        if (login.equals(by.login())) {
            throw new AccountRefusedException("signin.account.own");
        }
        change(login, false, "account-disabled", reason, by);
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(login)
                .update();
    }

    /**
     * Lets that person sign in again.
     *
     * @throws AccountRefusedException with a sentence
     */
    @Transactional
    public void enable(String login, String reason, Official by) {
        change(login, true, "account-enabled", reason, by);
    }

    /** Who disabled, enabled or gave posts, oldest first. */
    public List<JournalEntry> history(String login, Official by) {
        check(by);
        return journal.of(chain(login));
    }

    /** Whether that official may do all this. */
    public boolean manages(Official official) {
        boolean admin = people.account(official.login())
                .filter(Account::enabled)
                .map(Account::role)
                .filter("admin"::equals)
                .isPresent();
        return admin && Rights.allow(Action.MANAGE_ACCOUNTS, EnumSet.of(Role.ADMIN));
    }

    /** Under what an account's own journal is kept. */
    static UUID chain(String login) {
        return UUID.nameUUIDFromBytes(("account " + login).getBytes(StandardCharsets.UTF_8));
    }

    private void change(String login, boolean enabled, String action, String reason, Official by) {
        check(by);
        if (reason.isBlank()) {
            throw new AccountRefusedException("signin.account.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new AccountRefusedException("signin.account.reason.long", LONGEST_REASON);
        }
        if (people.account(login).isEmpty()) {
            throw new AccountRefusedException("signin.account.unknown");
        }
        if (!people.allow(login, enabled)) {
            throw new AccountRefusedException(enabled ? "signin.account.is-enabled" : "signin.account.is-disabled");
        }
        journal.record(chain(login), action, by.login(), login, Map.of("reason", reason.strip()));
    }

    private void check(Official by) {
        if (!manages(by)) {
            throw new AccountRefusedException("signin.denied");
        }
    }
}
