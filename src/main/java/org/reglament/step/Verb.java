package org.reglament.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Describes a {@link Step} once and for all: its name, what it does, what an author fills in. The check of procedures,
 * the templates for the modeler and the table in docs/steps.md are read from here, without anything being started.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verb {

    /** The verb as diagrams write it, for example {@code sendLetter}; it is the bean's name too. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String name();

    /** What the modeler's palette calls it. */
    Words title();

    /** What happens, in one sentence. */
    Words does();

    /** What an author fills in; other inputs are refused by the procedure check. */
    Input[] inputs() default {};

    /** Names that it sets for what follows; {@code =input} stands for the name that is written in that input. */
    String[] sets() default {};

    /** The same in both languages. */
    @Target({})
    @interface Words {
        String ru();

        String en();
    }

    /** One field of the step in the modeler. */
    @Target({})
    @interface Input {
        String name();

        boolean required() default false;

        /** What stands in the field at first. */
        String initial() default "";

        /** Whether the field is for several lines. */
        boolean lines() default false;

        Words label();

        Words help();

        /** The values from which it is chosen; empty where it is written. */
        Option[] options() default {};
    }

    /** One value of an input that is chosen. */
    @Target({})
    @interface Option {
        String value();

        Words words();
    }
}
