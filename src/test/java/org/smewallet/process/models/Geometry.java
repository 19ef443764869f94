package org.smewallet.process.models;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Lines and boxes of a drawing. */
final class Geometry {

    private Geometry() {
    }

    record Point(double x, double y) {
    }

    record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds b) {
            return new Box(b.getX(), b.getY(), b.getX() + b.getWidth(), b.getY() + b.getHeight());
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left < other.left && other.right < right && top < other.top && other.bottom < bottom;
        }

        Box smallerBy(double margin) {
            return new Box(left + margin, top + margin, right - margin, bottom - margin);
        }

        private boolean holds(Point p) {
            return left < p.x && p.x < right && top < p.y && p.y < bottom;
        }

        /** The line runs through the box or touches its border. */
        boolean isMetBy(Line line) {
            Point a = new Point(left, top);
            Point b = new Point(right, top);
            Point c = new Point(right, bottom);
            Point d = new Point(left, bottom);
            return holds(line.from) || holds(line.to) || line.meets(new Line(a, b)) || line.meets(new Line(b, c))
                    || line.meets(new Line(c, d)) || line.meets(new Line(d, a));
        }
    }

    record Line(Point from, Point to) {

        static List<Line> of(BpmnEdge edge) {
            List<Point> points = edge.getWaypoints().stream().map(w -> new Point(w.getX(), w.getY())).toList();
            return IntStream.range(1, points.size()).mapToObj(i -> new Line(points.get(i - 1), points.get(i))).toList();
        }

        /** The lines cross, touch, or lie upon each other. */
        boolean meets(Line other) {
            double a = side(from, to, other.from);
            double b = side(from, to, other.to);
            double c = side(other.from, other.to, from);
            double d = side(other.from, other.to, to);
            if (a == 0 && b == 0 && c == 0 && d == 0) {
                return Math.max(Math.min(from.x, to.x), Math.min(other.from.x, other.to.x))
                        <= Math.min(Math.max(from.x, to.x), Math.max(other.from.x, other.to.x))
                        && Math.max(Math.min(from.y, to.y), Math.min(other.from.y, other.to.y))
                        <= Math.min(Math.max(from.y, to.y), Math.max(other.from.y, other.to.y));
            }
            return a * b <= 0 && c * d <= 0;
        }

        private static double side(Point a, Point b, Point c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        }
    }
}
