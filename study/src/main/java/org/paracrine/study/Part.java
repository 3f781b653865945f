package org.paracrine.study;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One component of a record of the study, seen as a key of the file.
///
/// @param key as written
/// @param optional may be left out without a default, and is then null
/// @param measured on a quantity, or on a list or mapping of quantities
record Part(
        String key,
        Type type,
        boolean optional,
        @Nullable Measured measured,
        @Nullable Whole whole,
        @Nullable NameOf nameOf,
        @Nullable Default byDefault,
        @Nullable About about,
        boolean ofSubstrate,
        boolean ofBehaviour,
        boolean fromLibrary,
        RecordComponent component) {

    /// A class never changes, so it is looked at once: a trial draws many animals.
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
            return read(record);
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> record) {
            return constructor(record);
        }
    };

    static List<Part> of(Class<?> record) {
        return PARTS.get(record);
    }

    private static List<Part> read(Class<?> record) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            parts.add(new Part(
                    key(component, component.getName()),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getAnnotation(Measured.class),
                    component.getAnnotation(Whole.class),
                    component.getAnnotation(NameOf.class),
                    component.getAnnotation(Default.class),
                    component.getAnnotation(About.class),
                    component.isAnnotationPresent(OfSubstrate.class),
                    component.isAnnotationPresent(OfBehaviour.class),
                    component.isAnnotationPresent(FromLibrary.class),
                    component));
        }
        return List.copyOf(parts);
    }

    /// The same notes for the items of a list or the values of a mapping.
    Part item() {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return new Part(
                key,
                arguments[arguments.length - 1],
                false,
                measured,
                whole,
                nameOf,
                null,
                about,
                false,
                false,
                fromLibrary,
                component);
    }

    /// The same below a key that the library fills in.
    Part inLibrary() {
        return new Part(
                key,
                type,
                optional,
                measured,
                whole,
                nameOf,
                byDefault,
                about,
                ofSubstrate,
                ofBehaviour,
                true,
                component);
    }

    Class<?> raw() {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    Object valueIn(Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the component " + key + " could not be read", broken);
        }
    }

    private static String key(AnnotatedElement element, String javaName) {
        Key given = element.getAnnotation(Key.class);
        return given == null ? Nearest.words(javaName) : given.value();
    }

    /// The word for one of the alternatives of a sealed interface: `closed`, `vesicle`.
    static String alternative(Class<?> type) {
        String name = type.getSimpleName();
        return key(type, Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    /// Whether the alternatives of a sealed interface have no word of their own.
    static boolean isToldByFirstKey(Class<?> alternatives) {
        return alternatives.isAnnotationPresent(ToldByFirstKey.class);
    }

    /// Whether the alternatives of a sealed interface are a text and a mapping of keys.
    static boolean isWordsOrKeys(Class<?> alternatives) {
        return alternatives.isAnnotationPresent(WordsOrKeys.class);
    }

    /// The alternatives of a sealed interface by the first key of each.
    static Map<String, Class<?>> byFirstKey(Class<?> alternatives) {
        Map<String, Class<?>> byKey = new LinkedHashMap<>();
        for (Class<?> choice : alternatives.getPermittedSubclasses()) {
            byKey.put(of(choice).get(0).key(), choice);
        }
        return byKey;
    }

    /// The word for a constant of an enum.
    static String constant(Enum<?> constant) {
        try {
            return key(constant.getDeclaringClass().getField(constant.name()), constant.name());
        } catch (NoSuchFieldException broken) {
            throw new IllegalStateException(constant + " has no field", broken);
        }
    }

    private static Constructor<?> constructor(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int at = 0; at < types.length; at++) {
            types[at] = components[at].getType();
        }
        try {
            return record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException broken) {
            throw new IllegalStateException(record.getSimpleName() + " is not a record", broken);
        }
    }

    /// A record from its components in order.
    static Object construct(Class<?> record, List<@Nullable Object> values) {
        try {
            return CONSTRUCTORS.get(record).newInstance(values.toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(record.getSimpleName() + " could not be made", broken);
        }
    }
}
