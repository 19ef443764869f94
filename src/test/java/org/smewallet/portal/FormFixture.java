package org.smewallet.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smewallet.shared.Violation;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A form with each component that form-js 1.8 shows, and the page that comes of it. */
final class FormFixture {

    static final FormSchema EVERYTHING = FormSchema.parse("""
            {"id": "everything", "type": "default", "components": [
              {"type": "text", "text": "# Alles / Everything"},
              {"type": "text", "text": "Vul in / Fill in"},
              {"type": "group", "label": "Wie / Who", "components": [
                {"type": "textfield", "key": "name", "label": "Naam / Name", "description": "Zoals op de kaart / As on the card",
                 "validate": {"required": true, "minLength": 2, "maxLength": 20}},
                {"type": "textfield", "key": "amount", "label": "Bedrag / Amount", "validate": {"pattern": "^[0-9]{1,10}([.][0-9]{1,2})?$"}}]},
              {"type": "textarea", "key": "remark", "label": "Opmerking / Remark"},
              {"type": "number", "key": "hours", "label": "Uren / Hours", "decimalDigits": 1, "validate": {"min": 1, "max": 100}},
              {"type": "checkbox", "key": "agreed", "label": "Akkoord / Agreed", "validate": {"required": true}},
              {"type": "checklist", "key": "days", "label": "Dagen / Days", "values": [
                {"label": "Maandag / Monday", "value": "MON"}, {"label": "Dinsdag / Tuesday", "value": "TUE"}]},
              {"type": "radio", "key": "pillar", "label": "Dienst / Service", "values": [
                {"label": "Opleiding / Training", "value": "TRAINING"}, {"label": "Advies / Advice", "value": "ADVICE"}]},
              {"type": "select", "key": "theme", "label": "Thema / Theme", "values": [
                {"label": "Digitalisering / Digitalisation", "value": "DIGITALISATION"}]},
              {"type": "taglist", "key": "tags", "label": "Woorden / Words", "valuesKey": "knownTags"},
              {"type": "datetime", "subtype": "date", "key": "startDate", "dateLabel": "Startdatum / Start date"},
              {"type": "textfield", "key": "invoice", "label": "Factuur / Invoice", "properties": {"type": "document"}},
              {"type": "textfield", "key": "balance", "label": "Saldo / Balance", "disabled": true},
              {"type": "dynamiclist", "path": "participants", "label": "Deelnemers / Participants", "properties": {"maxRows": "3"}, "components": [
                {"type": "textfield", "key": "firstName", "label": "Voornaam / First name", "validate": {"required": true}}]},
              {"type": "separator"}, {"type": "spacer"},
              {"type": "html", "content": "<b>Let op</b> / <b>Mind</b>"},
              {"type": "button", "action": "submit", "label": "Versturen / Send"},
              {"type": "button", "action": "reset", "label": "Wissen / Clear"}]}""");

    private static final SpringTemplateEngine ENGINE = engine();

    private FormFixture() {
    }

    /** The page's markup, as a browser gets it. */
    static String markup(Map<String, ?> answers, List<Violation> violations, Locale locale) {
        FormView form = FormRenderer.render(EVERYTHING, answers, violations, locale);
        return ENGINE.process("form-fixture", new Context(locale, Map.of("form", form, "f", new Formats(locale))));
    }

    private static SpringTemplateEngine engine() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
