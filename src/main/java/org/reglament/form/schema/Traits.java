package org.reglament.form.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What single types know beyond the common keys: numbers, dates, files, and how a field looks. */
public record Traits(
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        boolean asText,
        String subtype,
        String timeFormat,
        int timeInterval,
        boolean use24h,
        boolean noPast,
        Property accept,
        Property multiple,
        Words prefix,
        Words suffix,
        Property expression,
        boolean atSubmit,
        boolean searchable,
        String autocomplete) {}
