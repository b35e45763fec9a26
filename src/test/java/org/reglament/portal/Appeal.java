package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.kit.Http;
import org.reglament.kit.Surfer;

/** Walks an appeal through the portal, and officials through its tasks. */
final class Appeal {
    static final Map<String, String> ABOUT =
            Map.of("lastName", "Кравцова", "firstName", "Нина", "middleName", "Ивановна", "phone", "+7 911 123-45-67");
    static final Map<String, String> MATTER = Map.of(
            "kind", "complaint",
            "subject", "Протекает крыша после ремонта",
            "text", "После капитального ремонта протекает крыша над третьим подъездом. Прошу устранить.");

    private Appeal() {}

    /** A draft that only has to be sent; its address. */
    static String ready(Surfer citizen) {
        String address = "/appeals/new/" + UUID.randomUUID();
        citizen.get(address + "/body");
        goesOn(citizen.post(address + "/body", Map.of("body", "minstroy")));
        goesOn(citizen.post(address + "/about", ABOUT));
        goesOn(citizen.post(address + "/form/matter", MATTER));
        goesOn(citizen.post(address + "/form/papers", Map.of("attachments", "")));
        goesOn(citizen.post(address + "/form/reply", Map.of("replyMode", "EMAIL")));
        return address;
    }

    /** Has an official do the only task of that case. */
    static void task(Http http, String login, String number, Map<String, ?> answers) {
        JsonNode items = http.as(login)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items");
        if (items.isEmpty()) {
            items = http.as(login)
                    .get("/api/v1/tasks?queue=mine&q=" + number)
                    .json()
                    .path("items");
        }
        assertThat(items.size()).as("tasks of %s for %s", number, login).isEqualTo(1);
        Http.Answer done = http.as(login)
                .post("/api/v1/tasks/" + items.get(0).path("id").asText() + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.toString()).isBetween(200, 204);
    }

    /** Everything that officials do until the answer is sent. */
    static void answer(Http http, String number) {
        register(http, number);
        finish(http, number);
    }

    static void finish(Http http, String number) {
        finish(http, "minstroy", number);
    }

    static void finish(Http http, String body, String number) {
        task(
                http,
                "executor." + body,
                number,
                Map.of(
                        "questions",
                        List.of(Map.of("question", "Когда устранят протечку?", "reply", "До 15 декабря.")),
                        "outcome",
                        "supported_planned",
                        "measures",
                        "Подрядчик устранит протечку по гарантии.",
                        "dueMeasures",
                        "2027-12-15"));
        task(http, "head." + body, number, Map.of("approved", true));
    }

    static void register(Http http, String number) {
        register(http, "minstroy", number);
    }

    static void register(Http http, String body, String number) {
        task(
                http,
                "registrar." + body,
                number,
                Map.of(
                        "title",
                        "Протечка крыши после капитального ремонта",
                        "classifierCode",
                        "0005.0005.0056.1147",
                        "questions",
                        List.of(Map.of("question", "Когда устранят протечку?"))));
        task(
                http,
                "head." + body,
                number,
                Map.of("executor", "executor." + body, "instruction", "Осмотреть крышу и ответить."));
    }

    private static void goesOn(Surfer.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(302);
    }
}
