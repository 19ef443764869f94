package org.smewallet.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables that the rulebook is made of: what each is asked with, and what it must answer at least. */
enum RuleTable {
    PARAMETERS("parameters", "", "key:string date:date", "value:string"),
    LIMITS("limits", "", "key:string date:date", "value:string"),
    REMINDERS("reminders", "", "key:string date:date", "value:string"),
    SIZE_THRESHOLDS("sizeThresholds", "", "key:string date:date", "value:string"),
    WORKABILITY_CALLS("workabilityCalls", "", "key:string date:date", "value:string"),
    ADVICE_SCOPE("adviceScope", "", "key:string date:date", "value:string"),
    SUBSIDY_RATE("subsidyRate", "subsidy.rate",
            "enterpriseSize:string enterpriseKind:string topic:string pillar:string applicationDate:date", "value:double"),
    SUBSIDY_CAP("subsidyCap", "subsidy.cap", "enterpriseSize:string enterpriseKind:string applicationDate:date", "value:double"),
    MINIMUMS("minimums", "min.eligible", "pillar:string applicationDate:date", "value:double"),
    PROVIDER_VALIDITY("providerValidity", "provider.validYears", "registrationKind:string date:date", "value:integer"),
    LEGAL_FORMS("legalForms", null, "legalForm:string measure:string applicationDate:date",
            "accepted:boolean dutch:string english:string"),
    ENTERPRISE_KINDS("enterpriseKinds", null, "enterpriseKind:string measure:string customWorkAllowed:boolean",
            "accepted:boolean legalFormChecked:boolean largeAccepted:boolean"),
    NACE_DIVISIONS("naceDivisions", null, "division:string applicationDate:date", "accepted:boolean dutch:string english:string"),
    THEMES("themes", null, "theme:string applicationDate:date", "accepted:boolean dutch:string english:string"),
    TOPICS("topics", null, "topic:string", "theme:string dutch:string english:string"),
    LISTED_SERVICES("listedServices", null, "theme:string topic:string applicationDate:date", "accepted:boolean"),
    EXCLUDED_SERVICES("excludedServices", null, "service:string list:string", "dutch:string english:string"),
    EMPLOYMENT_LINKS("employmentLinks", null, "link:string applicationDate:date", "accepted:boolean dutch:string english:string"),
    COST_LINES("costLines", null, "line:string separate:boolean exclusive:boolean applicationDate:date",
            "counts:boolean dutch:string english:string"),
    REGIONS("regions", null, "postalCode:integer", "region:string"),
    REFUSAL_ORDER("refusalOrder", null, "measure:string outcome:string", "position:integer group:integer");

    private final String id;
    private final String key;
    private final List<DecisionTable.Column> inputs;
    private final List<DecisionTable.Column> outputs;

    RuleTable(String id, String key, String inputs, String outputs) {
        this.id = id;
        this.key = key;
        this.inputs = columns(inputs);
        this.outputs = columns(outputs + " rule:string confidence:string source:string"
                + (key == null ? "" : " unit:string selectedBy:string"));
    }

    private static List<DecisionTable.Column> columns(String text) {
        return Arrays.stream(text.split(" ")).map(c -> c.split(":")).map(c -> new DecisionTable.Column(c[0], c[1])).toList();
    }

    static Optional<RuleTable> byId(String id) {
        return Arrays.stream(values()).filter(table -> table.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** True for a table of parameters: its rows stand in the list of what is in force. */
    boolean holdsFigures() {
        return key != null;
    }

    /** True for a table whose rows name their own key. */
    boolean isKeyed() {
        return holdsFigures() && key.isEmpty();
    }

    /** The parameter key of all rows of a table with dimensions. */
    String key() {
        return key;
    }

    List<DecisionTable.Column> inputs() {
        return inputs;
    }

    List<DecisionTable.Column> outputs() {
        return outputs;
    }
}
