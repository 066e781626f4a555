package com.merchantgrowth.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Counts the statements a piece of work sends to the relational database on this thread; a batch
 * counts once.
 *
 * <pre>{@code
 * assertThat(SqlCount.of(() -> shops.page(filter))).isEqualTo(1);
 * }</pre>
 */
@Component
public class SqlCount implements BeanPostProcessor {
  private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

  /** How many statements the work sends. */
  public static int of(Runnable work) {
    return statements(
            () -> {
              work.run();
              return true;
            })
        .size();
  }

  /** The statements the work sends, in order; for a message that says which one was too many. */
  public static List<String> statements(Supplier<?> work) {
    List<String> outer = SENT.get();
    List<String> sent = new ArrayList<>();
    SENT.set(sent);
    try {
      work.get();
    } finally {
      SENT.set(outer);
      if (outer != null) {
        outer.addAll(sent);
      }
    }
    return sent;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource ? counting(bean, DataSource.class, "") : bean;
  }

  /** The same object, but connections and statements that come out of it count. */
  private static Object counting(Object real, Class<?> face, String sql) {
    Class<?>[] faces = interfaces(real, face);
    InvocationHandler handler = (proxy, method, args) -> call(real, method, args, sql);
    return Proxy.newProxyInstance(SqlCount.class.getClassLoader(), faces, handler);
  }

  private static Object call(Object real, Method method, Object[] args, String sql)
      throws Throwable {
    if (real instanceof Statement && method.getName().startsWith("execute")) {
      List<String> sent = SENT.get();
      if (sent != null) {
        sent.add(args != null && args[0] instanceof String text ? text : sql);
      }
    }
    try {
      Object result = method.invoke(real, args);
      if (result instanceof Connection && real instanceof DataSource) {
        return counting(result, Connection.class, "");
      }
      if (result instanceof Statement && real instanceof Connection) {
        String prepared = args != null && args[0] instanceof String text ? text : "";
        return counting(result, Statement.class, prepared);
      }
      return result;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static Class<?>[] interfaces(Object real, Class<?> face) {
    List<Class<?>> faces = new ArrayList<>(List.of(face));
    for (Class<?> type = real.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> each : type.getInterfaces()) {
        if (!faces.contains(each)) {
          faces.add(each);
        }
      }
    }
    return faces.toArray(Class<?>[]::new);
  }
}
