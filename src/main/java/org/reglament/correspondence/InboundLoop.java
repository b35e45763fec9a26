package org.reglament.correspondence;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again, on one node at a time; without a mailbox it does nothing. */
@Component
class InboundLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InboundLoop.class);
    private static final long TURN = 0x6d61696c2d626f78L;
    private static final long END_MILLIS = 10_000;

    private final InboundSettings settings;
    private final InboundBox mailbox;
    private final InboundWork work;
    private final DataSource database;
    private final Semaphore end = new Semaphore(0);
    private @Nullable Thread loop;
    private volatile @Nullable String trouble;

    InboundLoop(InboundSettings settings, InboundBox mailbox, InboundWork work, DataSource database) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.work = work;
        this.database = database;
    }

    /** What kept the last look from succeeding; null when it did. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** One look, unless another node is at it. The lock goes with its connection, so a killed node leaves none. */
    void turn() throws SQLException, MessagingException, IOException {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                work.all();
                boolean more = true;
                while (more && end.availablePermits() == 0) {
                    more = mailbox.fetch();
                    work.all();
                }
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, TURN);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void run() {
        try {
            do {
                look();
            } while (!end.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            turn();
            trouble = null;
        } catch (SQLException | MessagingException | IOException | RuntimeException e) {
            String words = e.getClass().getSimpleName();
            if (!words.equals(trouble)) {
                LOG.warn("Incoming mail waits: {}", words);
            }
            trouble = words;
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.on();
    }

    @Override
    public synchronized void start() {
        if (loop == null) {
            end.drainPermits();
            loop = new Thread(this::run, "mail-inbound");
            loop.setDaemon(true);
            loop.start();
        }
    }

    @Override
    public void stop() {
        Thread ending;
        synchronized (this) {
            ending = loop;
            loop = null;
        }
        if (ending == null) {
            return;
        }
        end.release();
        try {
            ending.join(END_MILLIS);
            // What waits for a silent server waits in vain; the message is fetched again.
            ending.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
