package org.reglament.form.field;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers: form-js's rule, and our own kindness to how they are written here. */
public final class Phones {
    /** form-js's own pattern comes down to this: a country's code after {@code +} or {@code 00}. */
    private static final Pattern INTERNATIONAL = Pattern.compile(
            "(\\+|00)(297|93|244|1264|358|355|376|971|54|374|1684|1268|61|43|994|257|32|229|226|880|359|973|1242|387|590|"
                    + "375|501|1441|591|55|1246|673|975|267|236|1|41|56|86|225|237|243|242|682|57|269|238|506|53|5999|1345|"
                    + "357|420|49|253|1767|45|1809|1829|1849|213|593|20|291|212|34|372|251|679|500|33|298|691|241|44|995|"
                    + "233|350|224|220|245|240|30|1473|299|502|594|1671|592|852|504|385|509|36|62|91|246|353|98|964|354|"
                    + "972|39|1876|962|81|76|77|254|996|855|686|1869|82|383|965|856|961|231|218|1758|423|94|266|370|352|"
                    + "371|853|377|373|261|960|52|692|389|223|356|95|382|976|1670|258|222|1664|596|230|265|60|262|264|687|"
                    + "227|672|234|505|683|31|47|977|674|64|968|92|507|51|63|680|675|48|1787|1939|850|351|595|970|689|974|"
                    + "40|7|250|966|249|221|65|4779|677|232|503|378|508|381|211|239|597|421|386|46|268|1721|248|963|1649|"
                    + "235|228|66|992|690|993|670|676|1868|216|90|688|886|255|256|380|598|998|3906698|379|1784|58|1284|"
                    + "1340|84|678|681|685|967|27|260|263)(9[976]\\d|8[987530]\\d|6[987]\\d|5[90]\\d|42\\d|3[875]\\d|"
                    + "2[98654321]\\d|9[8543210]|8[6421]|6[6543210]|5[87654321]|4[987654310]|3[9643210]|2[70]|7|1)\\d{4,20}\\z");

    private Phones() {}

    public static boolean isOne(String text) {
        return INTERNATIONAL.matcher(text).find();
    }

    /** {@code 8 (911) 123-45-67} as {@code +79111234567}; null where nothing is to be made of it. */
    public static @Nullable String normal(String text) {
        if (isOne(text) || text.length() > 40 || !text.strip().matches("\\+?[0-9()\\s\\u00A0\\u2011\\u2013-]+")) {
            return null;
        }
        String digits = text.replaceAll("[^0-9]", "");
        String number = text.strip().startsWith("+")
                ? "+" + digits
                : digits.matches("[78]\\d{10}") ? "+7" + digits.substring(1) : digits;
        return isOne(number) ? number : null;
    }
}
