package org.reglament.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.TrackingCodes;
import org.springframework.stereotype.Component;

/**
 * Gives each case an address of its own, {@code otvet+og-2026-000123.CODE@…}: whoever writes to it has had a letter of
 * the case, for the code is derived from the server's key and can be guessed as little as a tracking code.
 */
@Component
class ReplyCodes implements ReplyAddresses {
    private static final String PURPOSE = "reply";

    private final TrackingCodes codes;
    private final CaseFiles cases;
    private final String local;
    private final String domain;
    private final @Nullable Pattern pattern;

    ReplyCodes(TrackingCodes codes, CaseFiles cases, InboundSettings settings) {
        this.codes = codes;
        this.cases = cases;
        String address =
                settings.on() && settings.address() != null ? settings.address().strip() : "";
        int at = address.lastIndexOf('@');
        this.domain = at < 1 ? "" : address.substring(at + 1);
        this.local = at < 1 ? "" : address.substring(0, at) + settings.separator();
        this.pattern = at < 1
                ? null
                : Pattern.compile(
                        Pattern.quote(local) + "([a-z0-9-]{3,40})\\.([0-9a-z]{20,32})@" + Pattern.quote(domain)
                                + "\\.?",
                        Pattern.CASE_INSENSITIVE);
    }

    /** Only applicants answer to a case; officials work in the system. */
    @Override
    public Optional<String> of(UUID caseId, String recipient) {
        if (pattern == null || !recipient.equals(Recipient.APPLICANT)) {
            return Optional.empty();
        }
        return cases.find(caseId)
                .map(file -> local
                        + (file.number() + "." + codes.of(PURPOSE, caseId)).toLowerCase(Locale.ROOT)
                        + "@"
                        + domain);
    }

    /** The case whose address is among those, with its right code. */
    Optional<CaseFile> addressed(List<String> recipients) {
        if (pattern == null) {
            return Optional.empty();
        }
        for (String recipient : recipients) {
            Matcher matcher = pattern.matcher(recipient);
            if (matcher.matches()) {
                Optional<CaseFile> file = cases.byNumber(matcher.group(1))
                        .filter(found -> codes.matches(PURPOSE, found.id(), matcher.group(2)));
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether that address is one of ours, with whatever code: mail from there is our own. */
    boolean isOwn(String address) {
        String known = address.toLowerCase(Locale.ROOT);
        String base =
                local.isEmpty() ? "" : local.substring(0, local.length() - 1).toLowerCase(Locale.ROOT);
        return !base.isEmpty()
                && known.endsWith("@" + domain.toLowerCase(Locale.ROOT))
                && (known.startsWith(base + "@") || known.startsWith(local.toLowerCase(Locale.ROOT)));
    }
}
