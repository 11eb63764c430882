import { parts, type NameStock } from './name-stock.js';

export const UKRAINIAN: NameStock = {
  language: 'uk',
  script: 'Cyrl',
  shape: 'given-family',
  women: parts(`Olena=Олена Oksana=Оксана Iryna=Ірина Nataliia=Наталія Tetiana=Тетяна Svitlana=Світлана Yuliia=Юлія
    Viktoriia=Вікторія Mariia=Марія Halyna=Галина Kateryna=Катерина Liudmyla=Людмила Anastasiia=Анастасія Daryna=Дарина
    Inna=Інна Solomiia=Соломія`),
  men: parts(`Mykola=Микола Oleksandr=Олександр Andrii=Андрій Serhii=Сергій Volodymyr=Володимир Ivan=Іван Dmytro=Дмитро
    Yurii=Юрій Vasyl=Василь Bohdan=Богдан Taras=Тарас Maksym=Максим Petro=Петро Oleh=Олег`),
  family: {
    women: parts(`Kovalenko=Коваленко Bondar=Бондар Shevchenko=Шевченко Tkachenko=Ткаченко Kravchuk=Кравчук
      Melnyk=Мельник Polishchuk=Поліщук Savchenko=Савченко Lysenko=Лисенко Marchenko=Марченко Honchar=Гончар
      Hrytsenko=Гриценко Koval=Коваль Zabolotna=Заболотна Chornovol=Чорновол Bilynska=Білинська Petrenko=Петренко
      Yavorska=Яворська`),
    men: parts(`Kovalenko=Коваленко Bondar=Бондар Shevchenko=Шевченко Tkachenko=Ткаченко Kravchuk=Кравчук
      Melnyk=Мельник Polishchuk=Поліщук Savchenko=Савченко Lysenko=Лисенко Marchenko=Марченко Honchar=Гончар
      Hrytsenko=Гриценко Koval=Коваль Zabolotnyi=Заболотний Chornovol=Чорновол Bilynskyi=Білинський Petrenko=Петренко
      Yavorskyi=Яворський`),
  },
  mononyms: 0,
};

export const RUSSIAN: NameStock = {
  language: 'ru',
  script: 'Cyrl',
  shape: 'given-family',
  women: parts(`Tatiana=Татьяна Elena=Елена Irina=Ирина Olga=Ольга Natalia=Наталья Svetlana=Светлана Anna=Анна
    Maria=Мария Ekaterina=Екатерина Marina=Марина Liudmila=Людмила Galina=Галина Ksenia=Ксения Polina=Полина
    Alina=Алина Vera=Вера`),
  men: parts(`Aleksandr=Александр Dmitrii=Дмитрий Sergei=Сергей Andrei=Андрей Aleksei=Алексей Nikolai=Николай
    Mikhail=Михаил Igor=Игорь Pavel=Павел Viktor=Виктор Roman=Роман Ilia=Илья Denis=Денис Artem=Артём`),
  family: {
    women: parts(`Ivanova=Иванова Smirnova=Смирнова Kuznetsova=Кузнецова Popova=Попова Volkova=Волкова
      Sokolova=Соколова Morozova=Морозова Lebedeva=Лебедева Novikova=Новикова Egorova=Егорова Pavlova=Павлова
      Orlova=Орлова Zakharova=Захарова Belova=Белова Komarova=Комарова Baranova=Баранова Titova=Титова
      Romanova=Романова`),
    men: parts(`Ivanov=Иванов Smirnov=Смирнов Kuznetsov=Кузнецов Popov=Попов Volkov=Волков Sokolov=Соколов
      Morozov=Морозов Lebedev=Лебедев Novikov=Новиков Egorov=Егоров Pavlov=Павлов Orlov=Орлов Zakharov=Захаров
      Belov=Белов Komarov=Комаров Baranov=Баранов Titov=Титов Romanov=Романов`),
  },
  mononyms: 0,
};
