package org.reglament.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.PublicAddress;
import org.reglament.plan.PlanDataFiles.Version;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The passport of the open data of plans, and the registry with it, by the Methodical recommendations 3.0. */
@Component
public class PlanPassport {
    private static final String STANDARD = "http://opendata.gosmonitor.ru/standard/3.0";
    private static final String SLUG = "openness-plans";
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final PlanDataFiles files;
    private final OpenDataSettings settings;
    private final PlanSettings plans;
    private final Bodies bodies;
    private final PublicAddress address;
    private final MessageSource words;

    PlanPassport(
            PlanDataFiles files,
            OpenDataSettings settings,
            PlanSettings plans,
            Bodies bodies,
            PublicAddress address,
            MessageSource words) {
        this.files = files;
        this.settings = settings;
        this.plans = plans;
        this.bodies = bodies;
        this.address = address;
        this.words = words;
    }

    /** What the data set is called: number of its owner and its own name. */
    public String identifier() {
        return settings.inn().isBlank() ? SLUG : settings.inn().strip() + "-" + SLUG;
    }

    /** Where the set's files lie. */
    public String folder() {
        return "/opendata/" + identifier();
    }

    /** The registry: one line for each set. */
    public void registry(OutputStream to) throws IOException {
        CsvWriter csv = writer(to);
        csv.writeRecord("property", "title", "value", "format");
        csv.writeRecord("standardversion", say("standard"), STANDARD, "");
        csv.writeRecord(identifier(), say("title"), address.to(folder() + "/meta.csv"), "csv");
        csv.flush();
    }

    /** The passport: whose data they are, since when, how to read them, and each version. */
    public void passport(OutputStream to) throws IOException {
        List<Version> all = files.all();
        CsvWriter csv = writer(to);
        csv.writeRecord("property", "value");
        csv.writeRecord("standardversion", STANDARD);
        csv.writeRecord("identifier", identifier());
        csv.writeRecord("title", say("title"));
        csv.writeRecord("description", say("description"));
        csv.writeRecord("creator", owner());
        csv.writeRecord(
                "created", all.isEmpty() ? "" : day(all.get(all.size() - 1).day()));
        csv.writeRecord("modified", all.isEmpty() ? "" : day(all.get(0).day()));
        csv.writeRecord("subject", say("subject"));
        csv.writeRecord("format", "csv");
        csv.writeRecord("valid", all.isEmpty() ? "" : day(all.get(0).day().plusYears(1)));
        csv.writeRecord("publishername", settings.responsible().isBlank() ? owner() : settings.responsible());
        csv.writeRecord("publisherphone", settings.phone());
        csv.writeRecord("publishermbox", settings.email());
        csv.writeRecord("provenance", all.isEmpty() ? "" : change(all));
        for (Version one : all) {
            String name = one.name();
            csv.writeRecord(name.substring(0, name.length() - ".csv".length()), address.to(folder() + "/" + name));
        }
        csv.writeRecord(
                "structure-" + PlanData.STRUCTURE, address.to(folder() + "/structure-" + PlanData.STRUCTURE + ".csv"));
        csv.flush();
    }

    /** What the last version changed. */
    private String change(List<Version> all) {
        int lines = all.get(0).lines();
        return all.size() == 1
                ? say("first", lines)
                : say("change", lines, lines - all.get(1).lines());
    }

    private String owner() {
        return settings.owner().isBlank()
                ? bodies.find(plans.office()).map(Body::name).orElse("")
                : settings.owner();
    }

    private static String day(LocalDate day) {
        return PlanDataFiles.compact(day);
    }

    private String say(String key, Object... arguments) {
        return words.getMessage("plan.passport." + key, arguments, RU);
    }

    private static CsvWriter writer(OutputStream to) {
        return CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    }
}
