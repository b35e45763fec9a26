package org.reglament.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.directory.Responsible;
import org.reglament.directory.Responsibles;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the directory on the first run: the region's real bodies, and people who do not exist. */
@Component
@Profile("demo")
@Order(5)
class DemoPeople implements ApplicationRunner {

    private static final List<String> POSTS = List.of("registrar", "executor", "executor2", "head", "lawyer", "editor");

    private final Bodies bodies;
    private final People people;
    private final Responsibles responsibles;
    private final BusinessClock clock;

    DemoPeople(Bodies bodies, People people, Responsibles responsibles, BusinessClock clock) {
        this.bodies = bodies;
        this.people = people;
        this.responsibles = responsibles;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) throws IOException {
        if (people.find("admin").isPresent()) {
            return;
        }
        List<Body> all = read();
        for (int position = 0; position < all.size(); position++) {
            bodies.put(all.get(position), position);
        }
        // Everybody has the same password, so it is hashed once.
        String hash = DemoPassword.hash();
        int number = 0;
        for (Body body : all) {
            for (String post : POSTS) {
                String login = post + "." + body.code();
                people.put(DemoNames.person(number++, login), hash, null);
                people.appoint(login, body.code(), post, post.equals("head") ? title(body) : null);
            }
        }
        for (int n = 0; n < all.size(); n++) {
            answerFor(all.get(n).code(), n);
        }
        people.put(new Person("admin", "Администратор", "", null, "admin@demo.example", "ru"), hash, "admin");
        people.put(new Person("intake", "Система приёма", "", null, "intake@demo.example", "ru"), hash, "intake");
    }

    /** Whom citizens may ring up; the numbers are nobody's. */
    private void answerFor(String body, int n) {
        responsible(body, "appeals", "executor", "Начальник отдела по работе с обращениями", n * 2);
        responsible(body, "complaints", "lawyer", "Юрист, уполномоченный рассматривать жалобы", n * 2 + 1);
    }

    private void responsible(String body, String duty, String post, String position, int number) {
        people.find(post + "." + body)
                .ifPresent(person -> responsibles.enter(
                        body,
                        new Responsible.Entry(
                                duty,
                                person.fullName(),
                                position,
                                "+7 4012 00-00-%02d".formatted(number % 100),
                                duty + "." + body + "@demo.example",
                                "вторник с 10:00 до 12:00",
                                clock.today(),
                                null),
                        "editor." + body));
    }

    private static String title(Body body) {
        return switch (body.kind()) {
            case "government" -> "Губернатор";
            case "ministry" -> "Министр";
            case "centre" -> "Директор";
            case "municipality" -> "Глава администрации";
            default -> "Руководитель";
        };
    }

    private static List<Body> read() throws IOException {
        List<Body> all = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("demo/bodies.csv").getInputStream(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : csv) {
                all.add(new Body(
                        row.getField("code"),
                        blankAsNull(row.getField("parent")),
                        row.getField("kind"),
                        row.getField("name"),
                        row.getField("short")));
            }
        }
        return all;
    }

    private static @Nullable String blankAsNull(String field) {
        return field.isBlank() ? null : field;
    }
}
