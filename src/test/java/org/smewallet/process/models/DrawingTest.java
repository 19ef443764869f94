package org.smewallet.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smewallet.process.models.Geometry.Box;
import org.smewallet.process.models.Geometry.Line;

/** The diagrams are drawn to be read: held by their coordinates. */
class DrawingTest {

    private static final Map<String, List<String>> HAPPY_PATHS = Map.of(
            "subsidyApplication", List.of("StartEvent_NewApplication", "EndEvent_Closed"),
            "payout", List.of("StartEvent_PayoutOrdered", "EndEvent_PayoutSettled"),
            "refund", List.of("StartEvent_RefundOrdered", "EndEvent_RefundExecuted"),
            "depositReversal", List.of("StartEvent_DepositTakenBack", "EndEvent_Reversed"),
            "depositReturn", List.of("StartEvent_ReturnRejected", "EndEvent_ReturnSentAgain"),
            "depositIntake", List.of("StartEvent_StatementReceived", "EndEvent_StatementClosed"),
            "enterpriseRegistration", List.of("StartEvent_RegistrationWanted", "EndEvent_Registered"),
            "undeliverableMail", List.of("StartEvent_MailUndeliverable", "EndEvent_ReaderReached"),
            "question", List.of("StartEvent_QuestionAsked", "EndEvent_QuestionAnswered"),
            "recovery", List.of("StartEvent_RecoveryOpened", "EndEvent_RecoveryPaid"));

    static Stream<Path> models() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("no arrow crosses, touches or covers another")
    void no_arrow_crosses_another(Path file) {
        List<BpmnEdge> edges = List.copyOf(Models.read(file).getModelElementsByType(BpmnEdge.class));
        List<String> crossings = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                List<Line> others = Line.of(edges.get(j));
                if (Line.of(edges.get(i)).stream().anyMatch(line -> others.stream().anyMatch(line::meets))) {
                    crossings.add(edges.get(i).getId() + " and " + edges.get(j).getId());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("no shape covers another, and what belongs to a frame lies within it")
    void no_shape_covers_another(Path file) {
        List<BpmnShape> shapes = List.copyOf(Models.read(file).getModelElementsByType(BpmnShape.class));
        List<String> wrong = new ArrayList<>();
        for (BpmnShape a : shapes) {
            for (BpmnShape b : shapes) {
                if (isWithin(b, a) && !box(a).holds(box(b))) {
                    wrong.add(b.getId() + " sticks out of " + a.getId());
                }
                if (a.getId().compareTo(b.getId()) < 0 && box(a).overlaps(box(b)) && !isWithin(a, b) && !isWithin(b, a)
                        && !sitsOn(a, b) && !sitsOn(b, a)) {
                    wrong.add(a.getId() + " and " + b.getId());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("an arrow runs from its source to its target and through nothing else")
    void an_arrow_runs_through_nothing_else(Path file) {
        BpmnModelInstance model = Models.read(file);
        List<String> wrong = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            Set<String> ends = endsOf(edge);
            for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
                boolean around = ends.stream().anyMatch(end -> isWithin(model.getModelElementById(end), shape.getBpmnElement()));
                boolean carrier = ends.stream().anyMatch(end -> model.getModelElementById(end) instanceof BoundaryEvent boundary
                        && boundary.getAttachedTo().equals(shape.getBpmnElement()));
                Box inner = box(shape).smallerBy(0.5);
                if (!ends.contains(shape.getBpmnElement().getId()) && !around && !carrier
                        && Line.of(edge).stream().anyMatch(inner::isMetBy)) {
                    wrong.add(edge.getId() + " through " + shape.getId());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("an arrow begins and ends at the border of what it joins")
    void an_arrow_begins_and_ends_at_the_border(Path file) {
        BpmnModelInstance model = Models.read(file);
        assertThat(model.getModelElementsByType(BpmnEdge.class)).allSatisfy(edge -> {
            List<Line> lines = Line.of(edge);
            Set<Box> boxes = endsOf(edge).stream().map(id -> shapeOf(model, id)).map(DrawingTest::box).map(b -> b.smallerBy(-0.5))
                    .collect(Collectors.toSet());
            assertThat(boxes).anyMatch(b -> b.isMetBy(new Line(lines.get(0).from(), lines.get(0).from())));
            assertThat(boxes).anyMatch(b -> b.isMetBy(new Line(lines.get(lines.size() - 1).to(), lines.get(lines.size() - 1).to())));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("a label lies on no shape, no arrow and no other label")
    void a_label_lies_free(Path file) {
        BpmnModelInstance model = Models.read(file);
        Map<String, Box> labels = labels(model);
        List<String> wrong = new ArrayList<>();
        labels.forEach((name, label) -> {
            labels.forEach((other, box) -> {
                if (name.compareTo(other) < 0 && label.overlaps(box)) {
                    wrong.add(name + " on " + other);
                }
            });
            for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
                boolean inside = shape.getBpmnElement() instanceof SubProcess && box(shape).holds(label);
                if (!inside && label.overlaps(box(shape))) {
                    wrong.add(name + " on " + shape.getId());
                }
            }
            for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
                if (Line.of(edge).stream().anyMatch(label.smallerBy(2)::isMetBy)) {
                    wrong.add(name + " on " + edge.getId());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("the happy path is one horizontal line from left to right")
    void the_happy_path_is_one_line(Path file) {
        BpmnModelInstance model = Models.read(file);
        List<String> ends = HAPPY_PATHS.get(Models.nameOf(file));
        FlowNode node = model.getModelElementById(ends.get(0));
        double line = 0;
        double x = -1;
        List<String> passed = new ArrayList<>();
        while (node != null) {
            passed.add(node.getId());
            Box box = box(shapeOf(model, node.getId()));
            assertThat(box.left()).as(node.getId()).isGreaterThan(x);
            x = box.right();
            if (passed.size() == 1) {
                line = (box.top() + box.bottom()) / 2;
            }
            node = straightAhead(model, node, line);
        }
        assertThat(passed).endsWith(ends.get(1)).hasSizeGreaterThan(3);
    }

    private static FlowNode straightAhead(BpmnModelInstance model, FlowNode node, double y) {
        for (SequenceFlow flow : node.getOutgoing()) {
            List<Line> lines = Line.of((BpmnEdge) flow.getDiagramElement());
            if (lines.size() == 1 && lines.get(0).from().y() == y && lines.get(0).to().y() == y) {
                return flow.getTarget();
            }
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("every remark hangs on something, and every timer's remark names its rule")
    void every_remark_hangs_on_something(Path file) {
        BpmnModelInstance model = Models.read(file);
        Collection<Association> associations = model.getModelElementsByType(Association.class);

        assertThat(model.getModelElementsByType(TextAnnotation.class)).isNotEmpty().allSatisfy(note -> {
            assertThat(associations).anyMatch(a -> a.getTarget().equals(note));
            assertThat(note.getText().getTextContent()).containsPattern("R-[A-Z]+-\\d\\d");
        });
        assertThat(model.getModelElementsByType(TimerEventDefinition.class)).allSatisfy(timer ->
                assertThat(associations).anyMatch(a -> a.getSource().equals(timer.getParentElement())));
    }

    private static Map<String, Box> labels(BpmnModelInstance model) {
        Map<String, Box> labels = new java.util.TreeMap<>();
        model.getModelElementsByType(BpmnShape.class).forEach(s -> addLabel(labels, s.getId(), s.getBpmnLabel()));
        model.getModelElementsByType(BpmnEdge.class).forEach(e -> addLabel(labels, e.getId(), e.getBpmnLabel()));
        return labels;
    }

    private static void addLabel(Map<String, Box> labels, String id, BpmnLabel label) {
        if (label != null) {
            labels.put("label of " + id, Box.of(label.getBounds()));
        }
    }

    private static Set<String> endsOf(BpmnEdge edge) {
        Set<String> ends = new HashSet<>();
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            ends.add(flow.getSource().getId());
            ends.add(flow.getTarget().getId());
        } else if (edge.getBpmnElement() instanceof Association association) {
            ends.add(association.getSource().getId());
            ends.add(association.getTarget().getId());
        }
        return ends;
    }

    private static BpmnShape shapeOf(BpmnModelInstance model, String id) {
        return model.getModelElementsByType(BpmnShape.class).stream().filter(s -> s.getBpmnElement().getId().equals(id)).findFirst().orElseThrow();
    }

    private static boolean isWithin(BpmnShape inner, BpmnShape outer) {
        return isWithin(inner.getBpmnElement(), outer.getBpmnElement());
    }

    private static boolean isWithin(ModelElementInstance inner, ModelElementInstance outer) {
        ModelElementInstance parent = inner.getParentElement();
        while (parent != null && !parent.equals(outer)) {
            parent = parent.getParentElement();
        }
        return parent != null;
    }

    private static boolean sitsOn(BpmnShape event, BpmnShape carrier) {
        return event.getBpmnElement() instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(carrier.getBpmnElement());
    }

    private static Box box(BpmnShape shape) {
        return Box.of(shape.getBounds());
    }
}
