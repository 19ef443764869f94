package org.smewallet.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Draws a model from its own coordinates as an SVG picture, the steps where a file now stands marked; no script needed. */
public final class DiagramPicture {

    private static final int MARGIN = 20;
    private static final double NEAR_WIDTH = 1300;
    private static final double NEAR_HEIGHT = 620;

    private final BpmnModelInstance model;
    private final Set<String> active;
    private final boolean nearOnly;
    private final SvgPen pen = new SvgPen();

    private DiagramPicture(BpmnModelInstance model, Set<String> active, boolean nearOnly) {
        this.model = model;
        this.active = active;
        this.nearOnly = nearOnly;
    }

    /**
     * Draws a model.
     *
     * @param bpmn the model as deployed
     * @param active ids of the steps to mark, empty for the plain picture
     */
    public static String of(InputStream bpmn, Set<String> active) {
        return of(Bpmn.readModelFromStream(bpmn), active);
    }

    static String of(BpmnModelInstance model, Set<String> active) {
        return new DiagramPicture(model, active, false).draw();
    }

    /** Only what lies around a marked step, where people work first. */
    static String near(BpmnModelInstance model, Set<String> active) {
        return new DiagramPicture(model, active, true).draw();
    }

    private String draw() {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        shapes.stream().filter(s -> s.getBpmnElement() instanceof SubProcess).forEach(this::shape);
        edges.forEach(this::edge);
        shapes.stream().filter(s -> !(s.getBpmnElement() instanceof SubProcess)).forEach(this::shape);
        return page(shapes, edges);
    }

    private String page(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
        List<Bounds> all = new java.util.ArrayList<>();
        shapes.forEach(s -> {
            all.add(s.getBounds());
            label(s.getBpmnLabel(), all);
        });
        edges.forEach(e -> label(e.getBpmnLabel(), all));
        double left = all.stream().mapToDouble(Bounds::getX).min().orElse(0);
        double top = all.stream().mapToDouble(Bounds::getY).min().orElse(0);
        double right = all.stream().mapToDouble(b -> b.getX() + b.getWidth()).max().orElse(0);
        double bottom = all.stream().mapToDouble(b -> b.getY() + b.getHeight()).max().orElse(0);
        for (BpmnEdge edge : edges) {
            for (var point : edge.getWaypoints()) {
                left = Math.min(left, point.getX());
                top = Math.min(top, point.getY());
                right = Math.max(right, point.getX());
                bottom = Math.max(bottom, point.getY());
            }
        }
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        String about = process.getDocumentations().stream().map(d -> d.getTextContent().strip()).findFirst().orElse("");
        Optional<Bounds> place = nearOnly ? place(shapes) : Optional.empty();
        if (place.isPresent()) {
            double x = middle(place.get().getX() + place.get().getWidth() / 2, NEAR_WIDTH, left, right);
            double y = middle(place.get().getY() + place.get().getHeight() / 2, NEAR_HEIGHT, top, bottom);
            return pen.page(x, y, NEAR_WIDTH, NEAR_HEIGHT, process.getId(), process.getName(), about);
        }
        return pen.page(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN, process.getId(),
                process.getName(), about);
    }

    private Optional<Bounds> place(Collection<BpmnShape> shapes) {
        return shapes.stream().filter(s -> active.contains(s.getBpmnElement().getId()))
                .min(Comparator.comparing((BpmnShape s) -> !(s.getBpmnElement() instanceof UserTask)).thenComparing(s -> s.getBounds().getY()))
                .map(BpmnShape::getBounds);
    }

    /** Where a view of this length begins, with the point in its middle as far as the drawing reaches. */
    private static double middle(double point, double length, double from, double to) {
        return Math.max(from - MARGIN, Math.min(point - length / 2, to + MARGIN - length));
    }

    private static void label(BpmnLabel label, List<Bounds> into) {
        if (label != null && label.getBounds() != null) {
            into.add(label.getBounds());
        }
    }

    private void edge(BpmnEdge edge) {
        var points = edge.getWaypoints().stream().map(p -> new double[] {p.getX(), p.getY()}).toList();
        boolean association = edge.getBpmnElement() instanceof Association;
        pen.line(points, association);
        if (!association) {
            external(nameOf(edge.getBpmnElement()), edge.getBpmnLabel());
        }
    }

    private void shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds b = shape.getBounds();
        boolean here = active.contains(element.getId());
        pen.open(nameOf(element), here);
        if (element instanceof SubProcess sub) {
            pen.frame(b.getX(), b.getY(), b.getWidth(), b.getHeight(), sub.triggeredByEvent(), here);
            pen.heading(b.getX() + 10, b.getY() + 18, sub.getName());
            repetition(sub, b);
        } else if (element instanceof Activity task) {
            pen.task(b.getX(), b.getY(), b.getWidth(), b.getHeight(), here);
            pen.taskKind(b.getX() + 16, b.getY() + 15, task instanceof UserTask);
            pen.centred(task.getName(), b.getX(), b.getY() + 8, b.getWidth(), b.getHeight() - 8);
        } else if (element instanceof Gateway gateway) {
            pen.diamond(b.getX() + b.getWidth() / 2, b.getY() + b.getHeight() / 2, gateway instanceof EventBasedGateway, here);
        } else if (element instanceof Event event) {
            event(event, b.getX() + b.getWidth() / 2, b.getY() + b.getHeight() / 2, here);
        } else if (element instanceof TextAnnotation note) {
            pen.note(b.getX(), b.getY(), b.getWidth(), b.getHeight(), note.getText().getTextContent());
        }
        pen.close();
        external(nameOf(element), shape.getBpmnLabel());
    }

    private void repetition(SubProcess sub, Bounds b) {
        if (sub.getLoopCharacteristics() != null) {
            pen.repeated(b.getX() + b.getWidth() / 2, b.getY() + b.getHeight() - 14);
        }
    }

    private void event(Event event, double x, double y, boolean here) {
        boolean end = event instanceof EndEvent;
        boolean twice = !end && !(event instanceof StartEvent);
        boolean goesOn = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        pen.circle(x, y, end, twice, goesOn, here);
        definitions(event).forEach(d -> pen.symbol(x, y, d.getElementType().getTypeName(), event instanceof ThrowEvent));
    }

    private static Collection<EventDefinition> definitions(Event event) {
        if (event instanceof CatchEvent caught) {
            return caught.getEventDefinitions();
        }
        return ((ThrowEvent) event).getEventDefinitions();
    }

    private void external(String text, BpmnLabel label) {
        if (text != null && label != null && label.getBounds() != null) {
            Bounds b = label.getBounds();
            pen.label(text, b.getX(), b.getY(), b.getWidth());
        }
    }

    private static String nameOf(BaseElement element) {
        return element instanceof FlowElement flow ? flow.getName() : null;
    }
}
