package org.reglament.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The letters that the mail catcher received, one file each, numbered in the order of their coming. */
class CaughtMail {
    /** Our own first lines of each file: the envelope's recipient and the business time of receipt. */
    static final String TO = "X-Reglament-To";

    static final String AT = "X-Reglament-At";

    private final Path folder;
    private final NavigableMap<Long, CaughtLetter> letters = new ConcurrentSkipListMap<>();
    private volatile InstantSource clock = InstantSource.system();

    private CaughtMail(Path folder) {
        this.folder = folder;
    }

    /** Opens a mail folder with what earlier runs left in it. */
    static CaughtMail in(Path folder) {
        CaughtMail mail = new CaughtMail(folder);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".eml")).sorted().forEach(mail::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mail;
    }

    /** Letters are stamped with business time from now on. */
    void stampBy(InstantSource businessClock) {
        clock = businessClock;
    }

    /** Returns only when the letter would survive a kill and a power cut. */
    synchronized void keep(String to, MimeMessage message) {
        long number = letters.isEmpty() ? 1 : letters.lastKey() + 1;
        Path file = folder.resolve("%08d.eml".formatted(number));
        Path fresh = folder.resolve("incoming.tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                out.write("%s: %s\r\n%s: %s\r\n"
                        .formatted(TO, to, AT, clock.instant())
                        .getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
        read(file);
    }

    private void read(Path file) {
        CaughtLetter letter = CaughtLetter.of(file);
        letters.put(letter.number(), letter);
    }

    /** All letters, or those to one address; oldest first. */
    List<CaughtLetter> to(String address) {
        return letters.values().stream()
                .filter(letter -> address.isBlank()
                        || letter.to()
                                .toLowerCase(Locale.ROOT)
                                .equals(address.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    Optional<CaughtLetter> find(long number) {
        return Optional.ofNullable(letters.get(number));
    }
}
