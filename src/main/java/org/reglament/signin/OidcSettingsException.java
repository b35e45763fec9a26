package org.reglament.signin;

/** Settings of an identity service with which nobody could sign in. */
class OidcSettingsException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    OidcSettingsException(String sentence) {
        super(sentence);
    }
}
