package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.reglament.signin.OidcProviders.Provider;
import org.reglament.signin.OidcSettings.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people leave for an identity service and where they come back. */
@Controller
@RequestMapping("/sign-in/with/{word}")
class OidcPages {
    private final OidcProviders providers;
    private final OidcSignIns ways;
    private final OidcPeople people;
    private final SignIns signIns;

    OidcPages(OidcProviders providers, OidcSignIns ways, OidcPeople people, SignIns signIns) {
        this.providers = providers;
        this.ways = ways;
        this.people = people;
        this.signIns = signIns;
    }

    @GetMapping
    String leave(
            @PathVariable String word,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Who who = offered(word);
        String back = ReturnTo.safe(returnTo, "");
        try {
            return "redirect:" + ways.begin(who, back, request, response);
        } catch (OidcRefusedException refused) {
            return refused(who, refused, back, response, model);
        }
    }

    @GetMapping("/back")
    String arrive(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model) {
        Who who = offered(word);
        String back = "";
        try {
            OidcSignIns.Vouched vouched = ways.finish(who, request, response);
            back = vouched.returnTo();
            SignedIn signedIn = people.signedIn(who, vouched.user());
            signIns.begin(signedIn, request, response);
            SignIns.elsewhere(request, elsewhere(providers.find(who), vouched));
            return "redirect:" + ReturnTo.safe(back, who == Who.OFFICIALS ? "/desk" : "/appeals");
        } catch (OidcRefusedException refused) {
            return refused(who, refused, back, response, model);
        }
    }

    private Who offered(String word) {
        return Who.of(word)
                .filter(providers::offered)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Where the service ends its session and sends people back from, if it does such a thing. */
    private static @Nullable String elsewhere(Provider provider, OidcSignIns.Vouched vouched) {
        String address = provider.endSession();
        return address == null
                ? null
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(
                                vouched.user().getIdToken().getTokenValue(),
                                provider.registration().getClientId(),
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .path("/")
                                        .toUriString())
                        .toUriString();
    }

    private String refused(
            Who who, OidcRefusedException refused, String back, HttpServletResponse response, Model model) {
        response.setStatus(refused.status().value());
        model.addAttribute("key", refused.key());
        model.addAttribute("service", providers.name(who));
        model.addAttribute("returnTo", back);
        model.addAttribute("way", who == Who.OFFICIALS ? "/sign-in" : "/sign-in/citizens");
        return "signin/oidc-refused";
    }
}
