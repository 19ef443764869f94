package org.smewallet.process.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses diagrams that carry code: scripts, classes, connectors, shell and mail tasks, HTML forms, and expressions that
 * call or look into an object. A diagram names delegates and compares variables; the rest belongs into Java.
 */
class SafeModels extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector");
    private static final Set<String> ATTRIBUTES = Set.of("class", "expression", "type", "formKey", "scriptFormat", "resource", "language",
            "variableMappingClass", "variableMappingDelegateExpression");
    private static final Set<String> LANGUAGES = Set.of("language", "scriptFormat");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** Where an expression says {@code xsi:type}, which is no code. */
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance:";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private void check(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        for (String key : element.attributes()) {
            String name = key.substring(key.lastIndexOf(':') + 1);
            // Whatever is not of BPMN itself may be the engine's: it reads its attributes under more than one namespace.
            boolean ofBpmn = key.equals(name) ? BPMN.equals(element.getUri()) : key.startsWith(SCHEMA_INSTANCE);
            if (ATTRIBUTES.contains(name) && (!ofBpmn || LANGUAGES.contains(name))) {
                throw refused(element, name);
            }
            checkExpressions(element, element.attribute(key));
        }
        checkExpressions(element, element.getText());
        element.elements().forEach(this::check);
    }

    private static void checkExpressions(Element element, String text) {
        Matcher found = EXPRESSION.matcher(text == null ? "" : text);
        while (found.find()) {
            String bare = STRING.matcher(found.group(1)).replaceAll("");
            if (bare.chars().anyMatch(c -> ".([{".indexOf(c) >= 0)) {
                throw refused(element, found.group());
            }
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("Not allowed in a diagram: %s (line %d)".formatted(what, element.getLine()));
    }
}
