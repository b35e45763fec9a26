package org.reglament.signin;

import org.reglament.signin.OidcSettings.Who;
import org.springframework.stereotype.Component;

/** By which ways citizens may sign in here. */
@Component
public class WaysIn {
    private final OidcProviders providers;
    private final SignInSettings settings;

    WaysIn(OidcProviders providers, SignInSettings settings) {
        this.providers = providers;
        this.settings = settings;
    }

    /** Through an identity service that vouches for who they are. */
    public boolean byService() {
        return providers.offered(Who.CITIZENS);
    }

    /** By a one-time link, which proves an address only. */
    public boolean byLink() {
        return settings.emailLink();
    }

    /** Where citizens are sent to sign in. */
    public String address() {
        return byService() ? "/sign-in/citizens" : byLink() ? "/sign-in/link" : "/sign-in";
    }
}
