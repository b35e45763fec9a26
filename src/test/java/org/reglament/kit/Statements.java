package org.reglament.kit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that requests send to the database; what runs beside them in the background is left out. */
public class Statements implements BeanPostProcessor {
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile Thread caller = Thread.currentThread();
    private volatile boolean listening;

    /** How many statements the requests of this call sent, and this thread itself. */
    public int of(Runnable requests) {
        return sentBy(requests).size();
    }

    /** The same query more than once in one call, and how often: mostly something is asked for that is known already. */
    public Map<String, Long> repeated(Runnable requests) {
        Map<String, Long> counts =
                sentBy(requests).stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    private List<String> sentBy(Runnable requests) {
        sent.clear();
        caller = Thread.currentThread();
        listening = true;
        try {
            requests.run();
        } finally {
            listening = false;
        }
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource) ? counting(source) : bean;
    }

    /** The same source of connections, whose statements are counted. */
    public DataSource counting(DataSource source) {
        return new Counted(source);
    }

    private final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection(), Connection.class, "");
        }
    }

    private <T> T counted(T target, Class<T> type, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String text = arguments != null && arguments[0] instanceof String given ? given : sql;
            if (target instanceof Statement && method.getName().startsWith("execute") && counts()) {
                sent.add(text);
            }
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> answer(() -> invoke(target, method, arguments), method, text);
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private boolean counts() {
        return listening
                && (Thread.currentThread() == caller
                        || Thread.currentThread().getName().startsWith("http-"));
    }

    /** Statements are counted in turn, by the interface that they were asked for. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object answer(Supplier<Object> call, Method method, String sql) {
        Object result = call.get();
        return result instanceof Statement && Statement.class.isAssignableFrom(method.getReturnType())
                ? counted(result, (Class) method.getReturnType(), sql)
                : result;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable cause) throws E {
        throw (E) cause;
    }
}
