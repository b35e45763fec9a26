package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Leads whoever filed without a name to their confirmation, as often as they ask in this session; nothing else ties the
 * message to them.
 */
@Component
class Unnamed {
    private static final String FILED = "filedUnnamed:";

    void keep(UUID draft, UUID caseId, HttpServletRequest request) {
        request.getSession().setAttribute(FILED + draft, caseId.toString());
    }

    Optional<UUID> filed(UUID draft, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FILED + draft) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
