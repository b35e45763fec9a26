package org.reglament.api;

import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.stereotype.Component;

/** The account that calls, and what it may see. */
@Component
class Accounts {

    private final Visitors visitors;
    private final People people;
    private final CaseFiles cases;
    private final CaseRights rights;

    Accounts(Visitors visitors, People people, CaseFiles cases, CaseRights rights) {
        this.visitors = visitors;
        this.people = people;
        this.cases = cases;
        this.rights = rights;
    }

    Official current() {
        return visitors.official().orElseThrow(ForbiddenException::new);
    }

    /** The login, if that account may file for others: the filing system, or an official with a post. */
    String filer() {
        String login = current().login();
        boolean intake = people.account(login)
                .map(Account::role)
                .filter("intake"::equals)
                .isPresent();
        if (!intake && people.postsOf(login).isEmpty()) {
            throw new ForbiddenException();
        }
        return login;
    }

    /** The case of that number, if the account may read it; otherwise it is as if it were not there. */
    CaseFile readable(String number) {
        Official official = current();
        return cases.byNumber(number)
                .filter(file -> rights.may(official, Action.READ_CASE, file))
                .orElseThrow(NotFoundException::new);
    }

    /** The same, and the account may do that besides. */
    CaseFile readable(String number, Action action) {
        CaseFile file = readable(number);
        if (!rights.may(current(), action, file)) {
            throw new ForbiddenException();
        }
        return file;
    }
}
