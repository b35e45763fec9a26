package org.reglament.document;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns data into texts, numbers, booleans, lists and maps: nothing with methods that a template could call. */
final class PlainData {
    private PlainData() {}

    static Map<String, Object> of(Map<?, ?> data) {
        Map<String, Object> plain = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            Object known = plain(value);
            if (known != null) {
                plain.put(String.valueOf(key), known);
            }
        });
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        } else if (value instanceof Map<?, ?> map) {
            return of(map);
        } else if (value instanceof Collection<?> values) {
            List<@Nullable Object> list = new ArrayList<>();
            values.forEach(each -> list.add(plain(each)));
            return list;
        } else if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        } else if (value instanceof Record known) {
            return record(known);
        } else if (value instanceof TemporalAccessor || value instanceof UUID || value instanceof Enum) {
            return value.toString();
        } else if (value instanceof java.util.Date date) {
            return date.toInstant().toString();
        } else if (value instanceof Function<?, ?> function) {
            return method(function);
        }
        throw new IllegalArgumentException(
                "A template takes no " + value.getClass().getName());
    }

    private static Map<String, Object> record(Record value) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object known = plain(component.getAccessor().invoke(value));
                if (known != null) {
                    plain.put(component.getName(), known);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return plain;
    }

    private static TemplateMethodModelEx method(Function<?, ?> function) {
        @SuppressWarnings("unchecked")
        Function<@Nullable Object, Object> typed = (Function<@Nullable Object, Object>) function;
        return arguments -> {
            if (arguments.size() != 1) {
                throw new TemplateModelException("takes one value");
            }
            return new SimpleScalar(
                    String.valueOf(typed.apply(text(arguments.get(0) instanceof TemplateModel m ? m : null))));
        };
    }

    private static @Nullable Object text(@Nullable TemplateModel model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        return model instanceof TemplateNumberModel number ? number.getAsNumber() : null;
    }
}
