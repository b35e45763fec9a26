package org.reglament.casefile;

import java.util.UUID;

/** A case's official number was given by mistake and is void. */
public record RegistrationAnnulled(UUID caseId, String number) {}
