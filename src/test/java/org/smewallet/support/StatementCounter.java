package org.smewallet.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the SQL statements that reach the database, a batch as one; as a bean it does so for the whole application. */
public class StatementCounter implements BeanPostProcessor {

    private final ThreadLocal<List<String>> counted = new ThreadLocal<>();
    private volatile Consumer<SentStatement> listener;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? around(source) : bean;
    }

    /** The statements that the action sends, in their order; those of other threads do not count. */
    public List<String> of(Runnable action) {
        counted.set(new ArrayList<>());
        try {
            action.run();
            return counted.get();
        } finally {
            counted.remove();
        }
    }

    /** Hears every statement of every thread while the action runs, with its values. */
    public void hear(Consumer<SentStatement> heard, Runnable action) {
        listener = heard;
        try {
            action.run();
        } finally {
            listener = null;
        }
    }

    /** The same database, watched. */
    public DataSource around(DataSource source) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection && method.getName().equals("getConnection") ? around(connection) : result;
        });
    }

    private Connection around(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : null;
            return result instanceof PreparedStatement statement ? around(PreparedStatement.class, statement, sql)
                    : result instanceof Statement statement ? around(Statement.class, statement, null) : result;
        });
    }

    private <T extends Statement> T around(Class<T> type, T statement, String prepared) {
        SentStatement sent = new SentStatement(prepared);
        return proxy(type, (proxy, method, arguments) -> {
            Consumer<SentStatement> hears = listener;
            if (hears != null && prepared != null) {
                sent.follow(method, arguments, hears);
            } else if (hears != null && method.getName().startsWith("execute") && arguments != null) {
                hears.accept(new SentStatement(String.valueOf(arguments[0])));
            }
            if (method.getName().startsWith("execute") && counted.get() != null) {
                counted.get().add(prepared != null ? prepared : String.valueOf(arguments == null ? method.getName() : arguments[0]));
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
