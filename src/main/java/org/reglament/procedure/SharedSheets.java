package org.reglament.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a procedure run the further sheets of another one under its own name: with the property {@code shares} on its
 * process it takes over all sheets, forms, tables, letters and documents that it does not have itself. One drawing then
 * serves several procedures, each with its own main diagram and settings.
 */
final class SharedSheets {
    private static final Pattern SHARES = Pattern.compile("name=\"shares\"\\s+value=\"([a-z0-9-]+)\"");

    private SharedSheets() {}

    /** The same folders, with what they share with each other added to them. */
    static Map<String, SortedMap<String, byte[]>> add(Map<String, SortedMap<String, byte[]>> folders) {
        return add(folders, folders);
    }

    /** The same folders, with what others lend them added to them. */
    static Map<String, SortedMap<String, byte[]>> add(
            Map<String, SortedMap<String, byte[]>> folders, Map<String, SortedMap<String, byte[]>> lenders) {
        Map<String, SortedMap<String, byte[]>> all = new TreeMap<>();
        folders.forEach((key, own) -> {
            SortedMap<String, byte[]> files = new TreeMap<>(own);
            byte[] main = own.get("processes/" + key + "/" + key + ".bpmn");
            Matcher shares = SHARES.matcher(main == null ? "" : new String(main, StandardCharsets.UTF_8));
            String other = shares.find() ? shares.group(1) : key;
            SortedMap<String, byte[]> lent = lenders.get(other);
            if (lent != null && !other.equals(key)) {
                SortedMap<String, byte[]> taken = new TreeMap<>();
                lent.forEach((path, bytes) -> {
                    if (!path.endsWith("/" + other + ".bpmn")) {
                        taken.put(path.replace(other, key), renamed(bytes, other, key));
                    }
                });
                while (more(files, taken)) {
                    // What was taken over may open further sheets.
                    continue;
                }
            }
            all.put(key, files);
        });
        return all;
    }

    /** Takes over what is opened by now and all that is no sheet; false once that is nothing any more. */
    private static boolean more(SortedMap<String, byte[]> files, SortedMap<String, byte[]> lent) {
        SortedMap<String, byte[]> next = new TreeMap<>(lent);
        next.keySet().removeIf(path -> files.containsKey(path) || !wanted(path, files.values()));
        files.putAll(next);
        return !next.isEmpty();
    }

    /** A sheet that nothing opens is not taken over. */
    private static boolean wanted(String path, Collection<byte[]> files) {
        String sheet = ProcedureFolder.sheetOf(path);
        return sheet == null
                || files.stream().anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .contains("calledElement=\"" + sheet + "\""));
    }

    /** Sheets, forms and templates name each other by the procedure's key. */
    private static byte[] renamed(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
