package org.smewallet.portal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.smewallet.shared.InputRejected;
import org.smewallet.subsidy.CaseFile;
import org.smewallet.subsidy.WaitingFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The waiting files of a provider as a sheet of comma-separated values, and the sheet that comes back with its decisions. */
@Component
class AnswerSheet {

    private static final int MOST_BYTES = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SEPARATOR = ';';
    private static final List<String> KNOWN = List.of("file", "enterprise", "enterpriseNumber", "title", "agreementDate", "startDate", "endDate",
            "amount", "participants", "lastDay");
    private static final List<String> ANSWERS = List.of("decision", "reason", "explanation", "proposedAmount", "proposedStartDate");

    private final MessageSource messages;

    AnswerSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** With a byte order mark, without which spreadsheets misread accents, and the columns to fill in left empty. */
    byte[] write(List<WaitingFile> files, Locale locale) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        Formats formats = new Formats(locale);
        try (CsvWriter rows = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            rows.writeRecord(Stream.concat(KNOWN.stream(), ANSWERS.stream()).map(column -> heading(column, locale)).toList());
            files.forEach(file -> rows.writeRecord(row(file, formats)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(WaitingFile waiting, Formats formats) {
        CaseFile file = waiting.file();
        return Stream.of(file.fileNumber(), file.enterpriseName(), file.enterpriseNumber(), file.title(), file.agreementDate(), file.startDate(),
                file.endDate(), formats.plain(file.eligibleAmount()), String.join(", ", waiting.participants()),
                file.nextStep() == null ? null : file.nextStep().lastDay(), "", "", "", "", "")
                .map(cell -> cell == null ? "" : StatementResult.plain(cell.toString())).toList();
    }

    /**
     * Reads the sheet that came back; a line without a decision stays out.
     *
     * @param form the form of the decision, whose words may be written instead of its codes
     * @throws InputRejected when it is no such sheet, or too long
     */
    AnswerBatch read(byte[] sheet, FormSchema form) {
        if (sheet.length == 0 || sheet.length > MOST_BYTES) {
            throw sheet.length == 0 ? wrong("Kies een bestand.", "Choose a file.")
                    : wrong("Dit bestand is te groot: hoogstens 1 MB.", "This file is too large: at most 1 MB.");
        }
        String text = text(sheet);
        List<CsvRecord> records = records(text);
        Map<String, Integer> columns = columns(records.isEmpty() ? List.of() : records.get(0).getFields());
        if (!columns.containsKey("file") || !columns.containsKey("decision")) {
            throw wrong("Dit is niet het blad dat u hier ophaalde: de kolommen Dossier en Beslissing ontbreken. Bewaar het als CSV en laat de eerste rij staan.",
                    "This is not the sheet that you got here: the columns File and Decision are missing. Save it as CSV and leave the first row as it is.");
        }
        List<AnswerBatch.Line> lines = new ArrayList<>();
        records.subList(1, records.size()).stream().map(row -> line(row, columns, form)).filter(line -> !line.answer("decision").isEmpty()).forEach(lines::add);
        if (lines.isEmpty() || lines.size() > AnswerBatch.MOST) {
            throw lines.isEmpty() ? wrong("In geen enkele rij staat een beslissing.", "No row holds a decision.")
                    : wrong("Hoogstens %d beslissingen in een keer.".formatted(AnswerBatch.MOST), "At most %d decisions at once.".formatted(AnswerBatch.MOST));
        }
        return AnswerBatch.ofSheet(lines, records.size() - 1 - lines.size());
    }

    private static List<CsvRecord> records(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == SEPARATOR).count() >= first.chars().filter(c -> c == ',').count() ? SEPARATOR : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            return reader.stream().filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank())).toList();
        } catch (CsvParseException e) {
            throw wrong("Dit bestand kan niet gelezen worden: bewaar het als CSV.", "This file cannot be read: save it as CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets write UTF-8, or the signs of Western Europe. */
    private static String text(byte[] sheet) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sheet)).toString();
        } catch (CharacterCodingException e) {
            text = new String(sheet, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Where each column stands, its heading written in either language. */
    private Map<String, Integer> columns(List<String> headings) {
        Map<String, Integer> columns = new HashMap<>();
        Stream.concat(Stream.of("file"), ANSWERS.stream()).forEach(column -> {
            for (int i = 0; i < headings.size(); i++) {
                String written = headings.get(i).strip();
                if (written.equalsIgnoreCase(heading(column, Languages.DUTCH)) || written.equalsIgnoreCase(heading(column, Locale.ENGLISH))) {
                    columns.putIfAbsent(column, i);
                }
            }
        });
        return columns;
    }

    private static AnswerBatch.Line line(CsvRecord row, Map<String, Integer> columns, FormSchema form) {
        Map<String, String> answers = new HashMap<>();
        ANSWERS.stream().filter(columns::containsKey).forEach(column -> answers.put(column, value(form, column, cell(row, columns.get(column)))));
        return new AnswerBatch.Line((int) row.getStartingLineNumber(), cell(row, columns.get("file")), answers);
    }

    /** The cell, without the sign that kept its text from being a formula. */
    private static String cell(CsvRecord row, int column) {
        String cell = column < row.getFieldCount() ? row.getField(column).strip() : "";
        return cell.matches("(?s)'[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

    private static String value(FormSchema form, String key, String written) {
        FormComponent asked = form.component(key).orElseThrow();
        return asked.isChoice() ? asked.options().stream().filter(option -> Stream.of(option.value(), option.label().dutch(), option.label().english())
                .anyMatch(written::equalsIgnoreCase)).map(FormComponent.Option::value).findFirst().orElse(written) : PostedForm.answer(asked, written);
    }

    private String heading(String column, Locale locale) {
        return messages.getMessage("provider.csv." + column, null, locale);
    }

    private static InputRejected wrong(String dutch, String english) {
        return new InputRejected("sheet", dutch, english);
    }
}
