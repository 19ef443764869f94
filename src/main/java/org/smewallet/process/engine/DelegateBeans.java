package org.smewallet.process.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * All that a diagram can name: the delegates and listeners of the process module. Nothing else of the application can be
 * reached from a model, however it is written. Looked up when asked, for the engine is there before the delegates are.
 */
class DelegateBeans extends AbstractMap<Object, Object> {

    private static final String HOME = "org.smewallet.process.";

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object get(Object name) {
        return name instanceof String text && beans.containsBean(text) && isDelegate(text) ? beans.getBean(text) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type))).filter(this::containsKey).distinct()
                .collect(Collectors.toUnmodifiableMap(name -> (Object) name, beans::getBean)).entrySet();
    }

    private boolean isDelegate(String name) {
        Class<?> declared = beans.getType(name);
        if (declared == null || Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class).noneMatch(t -> t.isAssignableFrom(declared))) {
            return false;
        }
        return AopUtils.getTargetClass(beans.getBean(name)).getName().startsWith(HOME);
    }
}
