package org.reglament.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the open data of plans: whoever cites a file finds it as it was. */
@Component
public class PlanDataFiles {
    /** So many versions stay; the passport names them all. */
    private static final int KEPT = 60;

    private static final char LINE = '\n';

    private final JdbcClient jdbc;
    private final PlanData data;
    private final BusinessClock clock;

    PlanDataFiles(JdbcClient jdbc, PlanData data, BusinessClock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.clock = clock;
    }

    /** A version: the day of it and the structure by which it is read. */
    public record Version(LocalDate day, String structure, int lines) {
        public String name() {
            return "data-" + compact(day) + "-structure-" + structure + ".csv";
        }
    }

    static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** Keeps what the data are now where they are other than they were; on one day the later takes the earlier's place. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @Transactional
    public void keep() {
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        try {
            data.rows(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = now.toByteArray();
        String digest = digest(content);
        Optional<String> last = jdbc.sql("select digest from plan_data order by day desc limit 1")
                .query(String.class)
                .optional();
        if (last.filter(digest::equals).isPresent()) {
            return;
        }
        jdbc.sql(
                        """
                insert into plan_data (day, structure, lines, digest, content, at) values (?, ?, ?, ?, ?, ?)
                on conflict (day) do update set structure = excluded.structure, lines = excluded.lines,
                    digest = excluded.digest, content = excluded.content, at = excluded.at
                """)
                .params(
                        clock.today(),
                        PlanData.STRUCTURE,
                        lines(content),
                        digest,
                        packed(content),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from plan_data where day not in (select day from plan_data order by day desc limit ?)")
                .param(KEPT)
                .update();
    }

    /** All that there are, the latest first. */
    public List<Version> all() {
        return jdbc.sql("select day, structure, lines from plan_data order by day desc")
                .query((rs, n) -> new Version(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getInt(3)))
                .list();
    }

    /** Writes the version of that name; false where there is none. */
    public boolean write(String name, OutputStream to) throws IOException {
        Optional<Version> found =
                all().stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            return false;
        }
        byte[] content = jdbc.sql("select content from plan_data where day = ?")
                .param(found.get().day())
                .query((rs, n) -> rs.getBytes(1))
                .single();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(content))) {
            unpacked.transferTo(to);
        }
        return true;
    }

    /** Lines of data, without the head. */
    private static int lines(byte[] content) {
        int lines = 0;
        for (byte one : content) {
            lines += one == LINE ? 1 : 0;
        }
        return Math.max(0, lines - 1);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
