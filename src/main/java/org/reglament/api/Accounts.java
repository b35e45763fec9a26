package org.reglament.api;

import jakarta.servlet.http.HttpServletRequest;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Readings;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.stereotype.Component;

/** The account that calls, and what it may see. */
@Component
class Accounts {

    /** Where the number stands in {@code /api/v1/cases/NUMBER/…}. */
    private static final int NUMBER = 4;

    private final Visitors visitors;
    private final People people;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final Readings readings;
    private final HttpServletRequest request;

    Accounts(
            Visitors visitors,
            People people,
            CaseFiles cases,
            CaseRights rights,
            Readings readings,
            HttpServletRequest request) {
        this.visitors = visitors;
        this.people = people;
        this.cases = cases;
        this.rights = rights;
        this.readings = readings;
        this.request = request;
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
        return noted(find(number));
    }

    private CaseFile find(String number) {
        Official official = current();
        return cases.byNumber(number)
                .filter(file -> rights.may(official, Action.READ_CASE, file))
                .orElseThrow(NotFoundException::new);
    }

    /** Whether the account may read that case too, for it comes with one that it reads. */
    boolean reads(CaseFile file) {
        return rights.may(current(), Action.READ_CASE, file);
    }

    private CaseFile noted(CaseFile file) {
        String[] parts = request.getRequestURI().split("/");
        readings.note(file, current().login(), parts.length > NUMBER + 1 ? parts[NUMBER + 1] : "overview");
        return file;
    }

    /** The same, and the account may do that besides. */
    CaseFile readable(String number, Action action) {
        CaseFile file = find(number);
        if (!rights.may(current(), action, file)) {
            throw new ForbiddenException();
        }
        return noted(file);
    }
}
