package org.reglament.demo;

import java.util.List;
import org.reglament.directory.Person;

/** Invents names: the same number always gives the same person, and neighbours differ. */
final class DemoNames {

    private static final List<String> LAST = List.of(
            "Орлов",
            "Литвинов",
            "Кравцов",
            "Ермаков",
            "Зимин",
            "Чернов",
            "Сафонов",
            "Белов",
            "Громов",
            "Данилов",
            "Журавлёв",
            "Калинин",
            "Лаптев",
            "Мельников",
            "Никитин",
            "Озеров",
            "Панфилов",
            "Рябов",
            "Соболев",
            "Тихонов",
            "Уваров",
            "Фомин",
            "Хохлов",
            "Цветков",
            "Шилов",
            "Щукин",
            "Юдин",
            "Агафонов",
            "Вишняков");
    private static final List<String> MEN = List.of(
            "Алексей", "Борис", "Виктор", "Глеб", "Денис", "Егор", "Игорь", "Кирилл", "Леонид", "Максим", "Олег");
    private static final List<String> WOMEN =
            List.of("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Инна", "Ксения", "Лидия", "Мария", "Ольга");
    private static final List<String> FATHERS =
            List.of("Андреев", "Борисов", "Викторов", "Иванов", "Олегов", "Павлов", "Романов");

    private DemoNames() {}

    static Person person(int number, String login) {
        boolean woman = number % 2 == 1;
        String last = LAST.get(number * 7 % LAST.size());
        String father = FATHERS.get(number * 3 % FATHERS.size());
        return new Person(
                login,
                woman ? last + "а" : last,
                woman ? WOMEN.get(number * 5 % WOMEN.size()) : MEN.get(number * 5 % MEN.size()),
                woman ? father + "на" : father + "ич",
                login + "@demo.example",
                "ru");
    }
}
