package org.smewallet.support;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A statement as the application sent it, with the values that it set: PostgreSQL can be asked how it would do the same. */
public final class SentStatement {

    private final String sql;
    private final Map<Integer, Setting> settings = new TreeMap<>();

    SentStatement(String sql) {
        this.sql = sql;
    }

    private SentStatement(SentStatement other) {
        this(other.sql);
        settings.putAll(other.settings);
    }

    private record Setting(Method method, Object[] arguments) {
    }

    public String sql() {
        return sql;
    }

    void follow(Method method, Object[] arguments, Consumer<SentStatement> heard) {
        if (method.getName().startsWith("set") && arguments != null && arguments.length > 1 && arguments[0] instanceof Integer place) {
            settings.put(place, new Setting(method, arguments.clone()));
        } else if (method.getName().startsWith("execute")) {
            heard.accept(new SentStatement(this));
        }
    }

    /** The plan, as JSON, with the same values. */
    public String plan(Connection connection) throws SQLException, ReflectiveOperationException {
        try (PreparedStatement explain = connection.prepareStatement("explain (format json) " + sql)) {
            for (Setting setting : settings.values()) {
                setting.method().invoke(explain, setting.arguments());
            }
            try (ResultSet answer = explain.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
