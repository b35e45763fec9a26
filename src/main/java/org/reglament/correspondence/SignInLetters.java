package org.reglament.correspondence;

import java.time.Duration;
import java.util.Map;
import org.reglament.correspondence.LetterRequest.SecretLink;
import org.reglament.signin.SignInLinkRequested;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends citizens the link by which they sign in. */
@Component
class SignInLetters {
    private final Letters letters;
    private final Duration life;

    SignInLetters(Letters letters, @Value("${reglament.signin.link-life:30m}") Duration life) {
        this.letters = letters;
        this.life = life;
    }

    @EventListener
    void send(SignInLinkRequested event) {
        String language = event.locale().getLanguage().equals("en") ? "en" : "ru";
        letters.send(
                LetterRequest.of("sign-in-link", null, "", new Recipient("citizen", event.email(), "", language, false))
                        .with(Map.of("minutes", life.toMinutes()))
                        .linking(new SecretLink("/sign-in/link/", event.token())));
    }
}
