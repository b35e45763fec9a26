package org.reglament.page;

/**
 * A deadline ready to be shown: never by colour alone.
 *
 * @param iso for machines
 * @param day «чт, 19 ноября»
 * @param until «до четверга, 19 ноября»
 * @param words «осталось 4 рабочих дня»
 * @param tone late, near or empty
 * @param share how much of the term is used, 0 to 100
 */
public record Due(String iso, String day, String until, String words, String tone, int share) {}
