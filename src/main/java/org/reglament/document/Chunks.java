package org.reglament.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps contents as rows of 256 KB: unlike large objects they go with their document by a foreign key, need no
 * transaction to be read, and every backup and replica treats them as what they are; one row at a time is in memory.
 */
@Component
class Chunks {
    private static final int SIZE = 256 * 1024;

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID document, InputStream content) throws IOException {
        int seq = 0;
        for (byte[] data = content.readNBytes(SIZE); data.length > 0; data = content.readNBytes(SIZE)) {
            jdbc.sql("insert into document_chunk (document_id, seq, data) values (?, ?, ?)")
                    .params(document, seq++, data)
                    .update();
        }
    }

    /** Reads row by row, so that a slow reader holds no connection. */
    InputStream read(UUID document) {
        return new InputStream() {
            private byte[] data = new byte[0];
            private int at;
            private int seq;

            @Override
            public int read() {
                return more() ? data[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Objects.checkFromIndexSize(offset, length, target.length);
                if (length == 0) {
                    return 0;
                }
                if (!more()) {
                    return -1;
                }
                int n = Math.min(length, data.length - at);
                System.arraycopy(data, at, target, offset, n);
                at += n;
                return n;
            }

            private boolean more() {
                if (at == data.length) {
                    data = jdbc.sql("select data from document_chunk where document_id = ? and seq = ?")
                            .params(document, seq++)
                            .query(byte[].class)
                            .optional()
                            .orElseGet(() -> new byte[0]);
                    at = 0;
                }
                return at < data.length;
            }
        };
    }
}
