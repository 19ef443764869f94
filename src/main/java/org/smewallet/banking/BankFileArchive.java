package org.smewallet.banking;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.smewallet.banking.format.Digest;
import org.smewallet.shared.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps bank files as they came and went, each once, by its fingerprint; nothing is ever removed. */
@Component
class BankFileArchive {

    /** H2 holds at most 1,048,576 bytes in one column of this type. */
    private static final int PART = 1_000_000;

    private final JdbcTemplate jdbc;

    BankFileArchive(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content unless it is there; returns its SHA-256. The caller sees to it that no two keep the same at once. */
    String keep(byte[] content) {
        String hash = Digest.sha256(content);
        if (jdbc.queryForObject("select count(*) from bank_file_part where sha256 = ?", Integer.class, hash) == 0) {
            for (int part = 0; part * PART < content.length; part++) {
                jdbc.update("insert into bank_file_part (sha256, part_number, content) values (?, ?, ?)", hash, part,
                    Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART)));
            }
        }
        return hash;
    }

    /** The content as it was kept; a changed one is not given out. */
    byte[] read(String hash) {
        List<byte[]> parts = jdbc.query("select content from bank_file_part where sha256 = ? order by part_number",
            (row, number) -> row.getBytes(1), hash);
        if (parts.isEmpty()) {
            throw new NotFound("Bank file " + hash);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        if (!Digest.sha256(whole.toByteArray()).equals(hash)) {
            throw new IllegalStateException("Bank file " + hash + " was changed in the database");
        }
        return whole.toByteArray();
    }
}
