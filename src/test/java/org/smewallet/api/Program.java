package org.smewallet.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smewallet.support.Visitor;

/** An outside program at work: speaks JSON over HTTP in the name of a persona. */
public class Program {

    public static final String TRAINER = "DV.O217461";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visitor visitor;

    public Program(int port) {
        visitor = new Visitor(port);
    }

    /** An answer and its body. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String... path) {
            JsonNode node = body;
            for (String part : path) {
                node = node.path(part);
            }
            return node.isNull() || node.isMissingNode() ? null : node.asText();
        }
    }

    public Answer call(String persona, String method, String path, Object body) {
        return send(persona, method, path, body, null);
    }

    Answer send(String persona, String method, String path, Object body, String key) {
        return send(persona, method, path, "application/json", body == null ? null : write(body), key);
    }

    Answer sendXml(String persona, String path, String xml) {
        return send(persona, "POST", path, "application/xml", xml, null);
    }

    private Answer send(String persona, String method, String path, String type, String body, String key) {
        HttpRequest.Builder request = visitor.request("/api/v1" + path).header("Accept", "*/*").method(method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (persona != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((persona + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answer(visitor.send(request));
    }

    Answer upload(String persona, String path, String name, byte[] content) {
        String mark = "mark";
        byte[] head = ("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = visitor.request("/api/v1" + path).header("Content-Type", "multipart/form-data; boundary=" + mark)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((persona + ":demo").getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content), HttpRequest.BodyPublishers.ofByteArray(tail)));
        return answer(visitor.send(request));
    }

    private static Answer answer(HttpResponse<String> raw) {
        try {
            String type = raw.headers().firstValue("Content-Type").orElse("");
            return new Answer(raw.statusCode(), type.contains("json") ? JSON.readTree(raw.body()) : JSON.createObjectNode(), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a small enterprise into the register and registers it for the accountant. */
    public Answer registerEnterprise(int index) {
        String number = enterprise(index);
        call("admin", "PUT", "/demo/register/" + number, Map.of("name", "Voorbeeld " + index, "legalForm", "BV", "status", "ACTIVE",
                "naceCode", "62.100", "kind", "SME", "representatives", List.of("accountant"),
                "establishments", List.of(Map.of("number", establishment(index), "region", "FLEMISH"))));
        return call("accountant", "POST", "/enterprises", registration(index));
    }

    /** What a legal representative gives to register a small enterprise that is in the register. */
    public static Map<String, Object> registration(int index) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("enterpriseNumber", enterprise(index), "role", "LEGAL_REPRESENTATIVE",
                "contactEmail", "office@example.org", "emails", List.of("office@example.org"), "mainNaceCode", "62.100", "iban", iban(index),
                "bic", "GKCCBEBB", "turnover", "1000000.00", "balanceTotal", "1000000.00", "fte", "10"));
        form.putAll(Map.of("starter", false, "fiscalYearStart", "2025-01-01", "fiscalYearEnd", "2025-12-31", "publicShare", "0",
                "groupLinks", List.of(), "chosenSize", "SMALL", "declarationRules", true));
        return form;
    }

    /** A complete application for a training that starts a week after the application. */
    public static Map<String, Object> application(int index, String fee) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("enterpriseNumber", enterprise(index), "pillar", "TRAINING",
                "title", "Opleiding voorbeeld", "trainingMode", "CLASSROOM", "theme", "DIGITALISATION", "providerNumber", TRAINER,
                "agreementDate", "2026-03-30", "startDate", "2026-04-08", "endDate", "2026-04-09", "hours", "8.0"));
        body.putAll(Map.of("participants", List.of(Map.of("firstName", "First", "lastName", "Participant", "function", "employee",
                "employmentLink", "EMPLOYEE")), "costs", Map.of("feeExVat", fee), "acceptPartialSubsidy", true, "submit", true,
                "declarations", Map.of("rulesRead", true, "noRelatedParty", true, "noOtherAid", true, "participantsWorkHere", true,
                        "contractStands", true)));
        return body;
    }

    public static Map<String, Object> confirmation() {
        return Map.of("customerKnown", true, "enrolled", true, "amountCorrect", true, "startDateCorrect", true, "themeCorrect", true,
                "participantsCorrect", true, "notRelated", true, "decision", "CONFIRM");
    }

    public static String enterprise(int index) {
        return checked(19_990_000 + index * 7L);
    }

    public static String establishment(int index) {
        return checked(21_000_000 + index * 7L);
    }

    private static String checked(long eight) {
        return "%08d%02d".formatted(eight, 97 - eight % 97);
    }

    public static String iban(int index) {
        long account = 5_390_000_000L + index;
        String bban = "%010d%02d".formatted(account, account % 97 == 0 ? 97 : account % 97);
        return "BE%02d%s".formatted(98 - new java.math.BigInteger(bban + "111400").mod(java.math.BigInteger.valueOf(97)).intValue(), bban);
    }
}
